using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Builds;

/// <summary><c>platform builds list</c>.</summary>
internal static class ListBuildsCommand
{
    private static readonly Option<int> Limit = new("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 20 };

    private static readonly Option<bool> Preview = new("--preview") { Description = "Builds of drafts." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("list", "The newest builds of a client, and what is about to be built.", "builds list", "builds list --client budget-startup --limit 5", "builds list --preview") { CommonOptions.Client, Limit, Preview };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var client = CommonOptions.ClientOf(parsed) ?? surroundings.DefaultClient;
        using var api = new OperatorApi(surroundings, "builds", client);
        var lane = parsed.GetValue(Preview) ? "&lane=preview" : "";
        var builds = await api.GetAsync<BuildRows>($"builds?client={client}&limit={parsed.GetValue(Limit)}{lane}", cancellationToken);

        var output = new Printer(host, parsed);
        if (output.Json)
            output.Write(builds.Items, _ => { });
        else
            Print(output, builds.Items, (await api.GetAsync<BatchRows>($"batches?client={client}{lane}", cancellationToken)).Items);
        return ExitCode.Done;
    }

    private static void Print(Printer printer, IReadOnlyList<BuildRow> builds, IReadOnlyList<BatchRow> waiting)
    {
        if (builds.Count == 0)
            printer.Line("No build yet. `platform builds start` asks for one.");
        else
            printer.Table(["Created", "Build", "State", "Events", "Items", "Took", "Files", "Release", "Why"], builds.Select(Row));
        foreach (var batch in waiting)
        {
            printer.Line($"Next: {batch.Manifest?.Text ?? batch.Id}");
            printer.Line($"      {batch.WaitsFor}" + (batch.Retry is { } retry ? $" ({retry})" : ""));
        }
    }

    private static IReadOnlyList<string?> Row(BuildRow build) =>
    [
        Words.Time(build.CreatedAt), build.Id, build.State, build.Events.ToString(), build.Items.ToString(),
        build.Seconds is { } seconds ? Words.Took(TimeSpan.FromSeconds(seconds)) : null, build.FilesChanged?.ToString(), build.ReleaseId,
        build.Error ?? build.Reason ?? build.Manifest?.Text,
    ];
}
