using Platform.Tests.Emulators;

namespace Platform.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">Relative to the repository's root.</param>
/// <param name="Line">Of the fence, from 1.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";

    public string Text => string.Join('\n', Lines);

    /// <summary>Every block of README.md and docs/.</summary>
    public static IEnumerable<CodeBlock> All()
    {
        var root = Repository.Root;
        return Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Path.Combine(root, "README.md"))
            .SelectMany(file => Of(Path.GetRelativePath(root, file), File.ReadAllLines(file)));
    }

    /// <summary>The commands of a shell's block, one each: without comments, prompts and continued lines put together.</summary>
    public IEnumerable<string> Commands() => Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        .Select(line => line.Split(" #", 2)[0].Trim())
        .Where(line => line.Length > 0 && !line.StartsWith('#'));

    public override string ToString() => $"{Page}:{Line}";

    private static IEnumerable<CodeBlock> Of(string page, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var start = at++;
            while (at < lines.Length && !lines[at].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                at++;
            Assert.True(at < lines.Length, $"{page}:{start + 1}: the block is not closed.");
            yield return new(page, start + 1, lines[start].Trim()[Fence.Length..].Trim(), lines[(start + 1)..at]);
        }
    }
}
