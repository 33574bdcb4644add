using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Platform.Builds.Jobs;
using Platform.Cli.Help;
using Platform.Cli.Hosting;

namespace Platform.Cli.Commands.Builds.Job;

/// <summary>The steps of a CodeBuild job, as its buildspec calls them. They read the job's environment, not a run file.</summary>
internal static class JobCommands
{
    private static readonly Option<bool> Install = new("--install") { Description = "It installs packages, and may reach their registries." };

    private static readonly Argument<string[]> Words = new("command") { Description = "The command, after --.", Arity = ArgumentArity.OneOrMore };

    public static Command Fetch(CommandHost host)
    {
        var command = new ExampledCommand("fetch", "Inside a CodeBuild job: fetch what the build reads.", "builds fetch");
        command.SetAction((_, cancellationToken) => FetchAsync(host, cancellationToken));
        return command;
    }

    public static Command Run(CommandHost host)
    {
        var command = new ExampledCommand(
            "run", "Inside a CodeBuild job: run a command of the engine, without the job's credentials.", "builds run --install -- npm ci", "builds run -- npm run build") { Install, Words };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetValue(Install), parsed.GetValue(Words)!, cancellationToken));
        return command;
    }

    public static Command Fail(CommandHost host)
    {
        var command = new ExampledCommand("fail", "Inside a CodeBuild job: tell why the engine failed, if it did.", "builds fail");
        command.SetAction((_, _) => FailAsync(host));
        return command;
    }

    public static Command Publish(CommandHost host)
    {
        var command = new ExampledCommand("publish", "Inside a CodeBuild job: check what the engine made, and publish it.", "builds publish");
        command.SetAction((_, cancellationToken) => PublishAsync(host, cancellationToken));
        return command;
    }

    private static async Task<int> FetchAsync(CommandHost host, CancellationToken cancellationToken) =>
        await Steps(host).FetchAsync(cancellationToken) ? ExitCode.Done : throw Unwanted();

    private static Task<int> RunAsync(CommandHost host, bool install, string[] words, CancellationToken cancellationToken) =>
        Steps(host).RunAsync(install, words, cancellationToken);

    private static async Task<int> FailAsync(CommandHost host)
    {
        await Steps(host).FailAsync();
        return ExitCode.Done;
    }

    private static async Task<int> PublishAsync(CommandHost host, CancellationToken cancellationToken) =>
        await Steps(host).PublishAsync(cancellationToken) ? ExitCode.Done : throw Unwanted();

    private static CommandFault Unwanted() => new(ExitCode.Negative, "The build did not go live, or is no longer wanted.", "`platform builds list` says what became of it.");

    private static JobSteps Steps(CommandHost host) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(host.Variables!).Build(), host.Output, host.Clock);
}
