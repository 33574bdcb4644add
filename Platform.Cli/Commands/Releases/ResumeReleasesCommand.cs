using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Releases;

/// <summary><c>platform releases resume</c>: ends the hold that a rollback began.</summary>
internal static class ResumeReleasesCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("resume", "Let publishing go on after a rollback.", "releases resume", "releases resume --client budget-startup") { CommonOptions.Client };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var client = CommonOptions.ClientOf(parsed) ?? surroundings.DefaultClient;
        using var api = new OperatorApi(surroundings, "builds", client);
        var answer = await api.PostAsync<Resumed>("releases/resume", new Dictionary<string, string> { ["client_id"] = client.Value }, cancellationToken);

        new Printer(host, parsed).Write(answer, printer => printer.Line(
            answer.Status == "resumed" ? $"{client} publishes again." : $"{client} was not held."));
        return ExitCode.Done;
    }
}
