
namespace Platform.Builds.Running;

/// <summary>Runs the engine on this machine, in the client's cached workspace.</summary>
internal sealed class LocalRunner(StarterFiles starters, EngineEnvironment environment, BuildFiles files) : IBuildRunner
{
    public async Task<RunResult> RunAsync(RunOrder order, BuildLog log, CancellationToken cancellationToken)
    {
        var engine = order.Engine;
        var workspace = Workspace.Prepare(files.DataFolder, order.Site, engine, starters);
        var node = environment.Command(["node"])[0];
        if (!workspace.IsInstalled(node))
        {
            log.Write($"Installing what {engine.LockFile} names.");
            var installed = await RunAsync(engine.Install, workspace, environment.ForInstall(engine), log, cancellationToken);
            if (installed != 0)
                return RunResult.Failed($"Installing the starter's packages ended with {installed}.");
            workspace.MarkInstalled(node);
        }

        var built = await RunAsync(engine.Build, workspace, environment.ForBuild(engine, Inputs(order)), log, cancellationToken);
        return built == 0 ? RunResult.Built(workspace.Output) : RunResult.Failed($"{engine.Id} ended with {built}.");
    }

    private Task<int> RunAsync(
        IReadOnlyList<string> command, Workspace workspace, Dictionary<string, string> variables, BuildLog log, CancellationToken cancellationToken)
    {
        log.Write("$ " + string.Join(' ', command));
        return EngineProcess.RunAsync(environment.Command(command), workspace.Folder, variables, log.Write, cancellationToken);
    }

    /// <summary>What an engine is told by its environment, on every runner.</summary>
    public static Dictionary<string, string> Inputs(RunOrder order) => new()
    {
        ["CONTENT_SNAPSHOT"] = order.SnapshotFile,
        ["SITE_CONFIG"] = order.ConfigFile,
        ["SITE_BUILD_ID"] = order.SiteBuildId,
    };
}
