using System.Text.RegularExpressions;
using Platform.Tests.Emulators;

namespace Platform.Tests.Architecture;

/// <summary>docs/diagnostics.md has an entry for each code that an answer can carry, and no other.</summary>
public sealed partial class DiagnosticsTests
{
    [Fact]
    public void Every_code_is_explained_and_nothing_else_is()
    {
        var used = Directory.EnumerateDirectories(Repository.Root, "Platform.*")
            .Where(project => Path.GetFileName(project) is not ("Platform.Tests" or "Platform.Benchmarks" or "Platform.Cli"))
            .SelectMany(project => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => (Path.GetFileName(file) == "Codes.cs" ? ListedCode() : CodeInAnswer()).Matches(File.ReadAllText(file)))
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)
            .ToHashSet();
        var explained = Heading().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.Equal(used.Order(), explained.Order());
    }

    // new("code", 404, …   new Problem("code", …   Refuse("code", …   404 => ("code", "fix")
    [GeneratedRegex("""(?:new|Problem|Refusal)\(\s*"([a-z]+(?:_[a-z]+)+)",\s*[45]\d\d|Refuse\(\s*"([a-z]+(?:_[a-z]+)+)",|\?\? "([a-z]+(?:_[a-z]+)+)",|=> \("([a-z]+(?:_[a-z]+)+)", """)]
    private static partial Regex CodeInAnswer();

    [GeneratedRegex("""public const string \w+ = "([a-z]+(?:_[a-z]+)+)";""")]
    private static partial Regex ListedCode();

    [GeneratedRegex("^### ([a-z_]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
