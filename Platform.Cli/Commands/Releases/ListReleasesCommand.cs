using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Releases;

/// <summary><c>platform releases list</c>: what a site shows, and what it can be rolled back to.</summary>
internal static class ListReleasesCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("list", "A client's releases, the live one marked.", "releases list", "releases list --client budget-startup --json") { CommonOptions.Client };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var client = CommonOptions.ClientOf(parsed) ?? surroundings.DefaultClient;
        using var api = new OperatorApi(surroundings, "builds", client);
        var releases = await api.GetAsync<ReleaseRows>($"releases?client={client}", cancellationToken);

        new Printer(host, parsed).Write(releases, printer => Print(printer, releases));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, ReleaseRows releases)
    {
        if (releases.HeldSince is { } since)
            printer.Line($"Publishing is held since {Words.Time(since)}, after a rollback; `platform releases resume` lets it go on.");
        if (releases.Items.Count == 0)
            printer.Line("No release yet.");
        else
            printer.Table(["Created", "Release", "", "Build", "Snapshot", "Files", "Bytes"], releases.Items.Select(Row));
    }

    private static IReadOnlyList<string?> Row(ReleaseRow release) =>
        [Words.Time(release.CreatedAt), release.Id, release.Live ? "live" : null, release.BuildId, release.Snapshot.ToString(), release.Files.ToString(), release.Bytes.ToString("N0")];
}
