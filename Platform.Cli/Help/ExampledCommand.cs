using System.CommandLine;

namespace Platform.Cli.Help;

/// <summary>A command whose help ends with examples that can be typed as they stand.</summary>
internal sealed class ExampledCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
