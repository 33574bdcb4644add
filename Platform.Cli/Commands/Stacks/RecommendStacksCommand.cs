using System.CommandLine;
using System.Globalization;
using Platform.Cli.Commands.Requirements;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Recommendations;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks recommend</c>: what suits a client, the best first, and with --explain why.</summary>
internal static class RecommendStacksCommand
{
    private static readonly Option<int> Limit = new("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 5 };
    private static readonly Option<bool> Explain = new("--explain") { Description = "Show the rules that fired, and what the requirements rule out." };

    static RecommendStacksCommand() => Limit.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1)
            result.AddError("--limit takes a number from 1.");
    });

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "recommend", "The stacks that suit a client's requirements, the best first. Exit code 1: the requirements leave none.",
            "stacks recommend --require budget_conscious --require cms_needed",
            "stacks recommend --require online_store content_management react_preferred --explain",
            "stacks recommend --require visual_editing --limit 1 --json")
        {
            RequirementOptions.Require, Explain, Limit,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var requirements = RequirementOptions.Of(parsed);
        var explained = parsed.GetValue(Explain);
        var advice = new StackAdvice(
            requirements.Given, StackRecommendations.For(requirements, parsed.GetValue(Limit)), explained ? StackRecommendations.Excluded(requirements) : null);
        new Printer(host, parsed).Write(advice, printer => Print(printer, advice, explained));
        return advice.Recommendations.Count > 0 ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Print(Printer printer, StackAdvice advice, bool explained)
    {
        if (advice.Recommendations.Count == 0)
            printer.Line($"The requirements rule every stack out.{(explained ? "" : " --explain tells why.")}");
        else
            printer.Table(["", "Stack type", "CMS", "Shop", "Engine", "Score", "Monthly"], advice.Recommendations.Select(Row));
        if (explained)
            PrintReasons(printer, advice);
    }

    private static IReadOnlyList<string?> Row(Recommendation recommendation, int index) =>
    [
        $"{index + 1}.", recommendation.Choice.StackType, recommendation.Choice.Cms?.Value, recommendation.Choice.Shop?.Value, recommendation.Choice.Engine,
        Score(recommendation.Score), Words.Dollars(recommendation.MonthlyCost),
    ];

    private static void PrintReasons(Printer printer, StackAdvice advice)
    {
        foreach (var recommendation in advice.Recommendations)
        {
            printer.Line("");
            printer.Line($"{Name(recommendation.Choice)}: {Score(recommendation.Score)}");
            foreach (var rule in recommendation.Reasons)
                printer.Line($"  {rule.Weight.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture),6}  {rule.Text} ({rule.Id})");
        }

        if (advice.Excluded is not { Count: > 0 } excluded)
            return;
        printer.Line("");
        printer.Line("Ruled out:");
        foreach (var stack in excluded)
            printer.Line($"  {Name(stack.Choice)}: {string.Join(" ", stack.Reasons)}");
    }

    private static string Score(decimal score) => score.ToString("0.0#", CultureInfo.InvariantCulture);

    private static string Name(StackChoice choice) => choice is { Cms: { } cms, Shop: { } shop } && choice.StackType == Domain.Catalog.StackCatalog.Composed.Id
        ? $"{cms} + {shop}{(choice.Engine is null ? "" : $" on {choice.Engine}")}"
        : $"{choice.StackType}{(choice.Engine is null ? "" : $" on {choice.Engine}")}";
}
