using System.Text.RegularExpressions;
using Platform.Tests.Emulators;

namespace Platform.Tests.Architecture;

/// <summary>A file or folder that a document names is there.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_exists(string document)
    {
        var text = File.ReadAllText(Repository.PathOf(document));
        var missing = NamedPath().Matches(text)
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : Path.Combine(Path.GetDirectoryName(document)!, match.Groups[2].Value))
            .Where(path => !Path.Exists(Repository.PathOf(path)));

        Assert.Empty(missing);
    }

    // `Platform.X/….cs` in the text, counted from the root; [link](target), counted from the document.
    [GeneratedRegex(@"`((?:Platform\.\w+|docs|sites|clients|recordings)/[\w./-]*)`|\]\((?!https?:|#)([\w./-]+)(?:#[\w-]+)?\)")]
    private static partial Regex NamedPath();
}
