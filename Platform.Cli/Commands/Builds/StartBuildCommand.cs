using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Builds;

/// <summary><c>platform builds start</c>: builds and publishes, whether the content changed or not.</summary>
internal static class StartBuildCommand
{
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why, for those who look at the build later." };
    private static readonly Option<bool> ConfirmRemoval = new("--confirm-removal") { Description = "It may remove more than a fifth of the live pages." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("start", "Build and publish a client, whether its content changed or not.", "builds start", "builds start --client budget-startup --reason \"new logo\"") { CommonOptions.Client, Reason, ConfirmRemoval };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var client = CommonOptions.ClientOf(parsed) ?? surroundings.DefaultClient;
        using var api = new OperatorApi(surroundings, "builds", client);
        var body = new Dictionary<string, object?> { ["client_id"] = client.Value, ["reason"] = parsed.GetValue(Reason), ["confirm_removal"] = parsed.GetValue(ConfirmRemoval) };
        var started = await api.PostAsync<BuildStarted>("builds", body, cancellationToken);

        new Printer(host, parsed).Write(started, printer => printer.Line($"accepted into batch {started.BatchId}"));
        return ExitCode.Done;
    }
}
