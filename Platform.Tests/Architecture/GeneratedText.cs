using Platform.Tests.Emulators;

namespace Platform.Tests.Architecture;

/// <summary>
/// The part of a document that is made from data, between its markers. With <c>PLATFORM_WRITE_DOCS=1</c> the run writes it
/// instead of comparing.
/// </summary>
internal static class GeneratedText
{
    private const string Start = "<!-- generated: PLATFORM_WRITE_DOCS=1 ./test writes it anew -->\n";
    private const string End = "<!-- end of generated -->\n";

    public static void IsUpToDate(string document, string generated)
    {
        var path = Repository.PathOf(document.Split('/'));
        var text = File.ReadAllText(path);
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(start >= 0 && end > start, $"{document} has no markers '{Start.Trim()}' and '{End.Trim()}'.");

        var wanted = text[..(start + Start.Length)] + generated + text[end..];
        if (Environment.GetEnvironmentVariable("PLATFORM_WRITE_DOCS") == "1")
            File.WriteAllText(path, wanted);
        else
            Assert.Equal(wanted, text);
    }
}
