using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Builds;

/// <summary><c>platform builds log &lt;build&gt;</c>: what it has written so far; with <c>--follow</c> until it has ended.</summary>
internal static class BuildLogCommand
{
    private static readonly Argument<string> Build = new("build") { Description = "The build's id: bld_…" };
    private static readonly Option<bool> Follow = new("--follow") { Description = "Go on until the build has ended." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("log", "A build's log.", "builds log bld_06h0mv3rbr8206h0mv3rbr82", "builds log bld_06h0mv3rbr8206h0mv3rbr82 --follow") { Build, Follow };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var api = OperatorApi.OfOwner(Surroundings.Of(host, parsed), "builds");
        var path = $"builds/{Uri.EscapeDataString(parsed.GetRequiredValue(Build))}/log" + (parsed.GetValue(Follow) ? "" : "?follow=false");
        var output = new Printer(host, parsed);
        var lines = new List<string>();
        string? state = null;
        await foreach (var sent in api.StreamAsync(path, cancellationToken))
        {
            if (sent.EventType == "end")
                state = sent.Data;
            else if (output.Json)
                lines.Add(sent.Data);
            else
                output.Line(sent.Data);
        }

        if (output.Json)
            output.Write(new BuildLogLines(lines, state), _ => { });
        return ExitCode.Done;
    }
}
