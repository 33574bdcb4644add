using System.CommandLine;
using Platform.Cli.Commands.Stacks;
using Platform.Domain.Catalog.Recommendations;

namespace Platform.Cli.Commands.Requirements;

/// <summary>What a client asks for, as <c>--require</c> says it.</summary>
internal static class RequirementOptions
{
    public static readonly Option<string[]> Require = new("--require")
    {
        Description = "What the client asks for, such as budget_conscious, editors=3 or simple_products=false; repeat it for more.",
        HelpName = "key[=value]",
        AllowMultipleArgumentsPerToken = true,
    };

    static RequirementOptions() => Require.CompletionSources.Add(_ => KnownRequirements.All.Select(requirement => requirement.Kind == RequirementKind.Flag ? requirement.Key : requirement.Key + "="));

    /// <exception cref="CommandFault">One of them is unknown; all that are wrong are told.</exception>
    public static ClientRequirements Of(ParseResult parsed)
    {
        var requirements = ClientRequirements.Parse(parsed.GetValue(Require) ?? [], out var faults);
        return faults.Count == 0 ? requirements : throw CatalogRefusal.Of(faults);
    }
}
