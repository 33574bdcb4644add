using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Builds;

/// <summary><c>platform builds show &lt;build&gt;</c>: what it carried, how it ended, what it published and what that cost.</summary>
internal static class ShowBuildCommand
{
    private static readonly Argument<string> Build = new("build") { Description = "The build's id: bld_…" };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("show", "One build: what it carried, how it ended, what it published.", "builds show bld_06h0mv3rbr8206h0mv3rbr82", "builds show bld_06h0mv3rbr8206h0mv3rbr82 --json") { Build };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var api = OperatorApi.OfOwner(Surroundings.Of(host, parsed), "builds");
        var build = await api.GetAsync<BuildRow>($"builds/{Uri.EscapeDataString(parsed.GetRequiredValue(Build))}", cancellationToken);
        new Printer(host, parsed).Write(build, printer => printer.Facts(
        [
            ("Build", build.Id),
            ("Client", build.ClientId + (build.Lane is { } lane ? $" ({lane})" : "")),
            ("State", build.State),
            ("Engine", build.Engine),
            ("Created", Words.Time(build.CreatedAt)),
            ("Took", build.Seconds is { } seconds ? Words.Took(TimeSpan.FromSeconds(seconds)) : null),
            ("Carries", build.Manifest?.Text ?? Words.Count(build.Events, "event")),
            ("Items", build.Items.ToString()),
            ("Why", build.Reason),
            ("Release", build.ReleaseId),
            ("Files", build.FilesChanged is { } changed ? $"{changed} changed, {build.FilesDeleted ?? 0} deleted" : null),
            ("Invalidated", build.InvalidatedPaths is { Count: > 0 } paths ? string.Join(' ', paths) : null),
            ("Cost", build.Invalidation?.Text),
            ("Error", build.Error),
        ]));
        return ExitCode.Done;
    }
}
