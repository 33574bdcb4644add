using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Cli;
using Platform.Cli.Hosting;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Tests.Emulators;

namespace Platform.Tests.Documentation;

/// <summary>What stands in a page's block can be typed: commands are ours, JSON is JSON, C# is what a compiled file holds.</summary>
public sealed partial class CodeBlockTests
{
    [Fact]
    public void Every_platform_command_is_one_of_the_command_lines_own()
    {
        var root = PlatformCommand.Create(CommandHost.OfThisProcess());
        var commands = CodeBlock.All().SelectMany(block => block.Commands().Select(command => (block, command))).Where(one => PlatformLine.IsMatch(one.command)).ToArray();
        Assert.True(commands.Length > 10);
        Assert.All(commands, one =>
        {
            // The shell's own: redirections, variables, and placeholders in angle brackets.
            var words = PlatformLine.Replace(one.command, "").Split(" | ")[0].Split(" && ")[0].Split(" > ")[0];
            var parsed = root.Parse(Ellipsis.Replace(Placeholder.Replace(words, "x"), "").Replace("$", "x", StringComparison.Ordinal));
            Assert.True(parsed.Errors.Count == 0, $"{one.block}: {one.command}\n{string.Join('\n', parsed.Errors.Select(error => error.Message))}");
        });
    }

    [Fact]
    public void Every_script_that_a_command_starts_is_there() => Assert.All(
        CodeBlock.All().SelectMany(block => block.Commands().Select(command => (block, word: command.Split(' ')[0]))).Where(one => one.word.StartsWith("./", StringComparison.Ordinal)),
        one => Assert.True(File.Exists(Repository.PathOf(one.word[2..])), $"{one.block}: {one.word}"));

    [Fact]
    public void Every_json_block_is_json_and_a_whole_client_is_a_valid_one() => Assert.All(CodeBlock.All().Where(block => block.Language == "json"), block =>
    {
        // {…} leaves out what the page is not about.
        using var json = JsonDocument.Parse(block.Text.Replace("{…}", "{}", StringComparison.Ordinal));
        if (json.RootElement.TryGetProperty("client_id", out _))
            Assert.Empty(ClientValidation.Valid(ClientFile.Parse(block.ToString(), block.Text)));
    });

    [Fact]
    public void Every_csharp_block_stands_in_a_file_that_is_compiled() => Assert.All(CodeBlock.All().Where(block => block.Language is "csharp" or "cs"), block =>
        Assert.Contains(Compiled.Value, file => Squeezed(file).Contains(Squeezed(block.Text), StringComparison.Ordinal)));

    private static readonly Lazy<string[]> Compiled = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ]);

    // Indentation differs where a block is taken out of a class.
    private static string Squeezed(string text) => Space.Replace(text, "");

    [GeneratedRegex(@"\A(\./)?platform (?=[a-z-])")]
    private static partial Regex PlatformLine { get; }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\s*…")]
    private static partial Regex Ellipsis { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }
}
