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
            .SelectMany(file => CodeInSource().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)
            .ToHashSet();
        var explained = Heading().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.Equal(used.Order(), explained.Order());
    }

    // new("code", 404, …   Refuse("code", …   ("code", "fix")   public const string Name = "code";
    [GeneratedRegex("""(?:new|Problem|Refusal)\(\s*"([a-z]+(?:_[a-z]+)+)",|Refuse\(\s*"([a-z]+(?:_[a-z]+)+)",|=> \("([a-z]+(?:_[a-z]+)+)", "|public const string \w+ = "([a-z]+(?:_[a-z]+)+)";\r?\n(?=[^}]*\}\s*$)""")]
    private static partial Regex CodeInSource();

    [GeneratedRegex("^### ([a-z_]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
