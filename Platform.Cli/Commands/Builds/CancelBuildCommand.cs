using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Builds;

/// <summary><c>platform builds cancel &lt;build&gt;</c>: its events wait for the next one.</summary>
internal static class CancelBuildCommand
{
    private static readonly Argument<string> Build = new("build") { Description = "The build's id: bld_…" };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("cancel", "End a queued or running build. Its events are built with the next.", "builds cancel bld_06h0mv3rbr8206h0mv3rbr82") { Build };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var build = parsed.GetRequiredValue(Build);
        using var api = OperatorApi.OfOwner(Surroundings.Of(host, parsed), "builds");
        var done = await api.PostAsync<Cancelling>($"builds/{Uri.EscapeDataString(build)}/cancel", new Dictionary<string, string>(), cancellationToken);
        new Printer(host, parsed).Write(done, printer => printer.Line($"{build} is being cancelled. Its events are built with the next event."));
        return ExitCode.Done;
    }
}
