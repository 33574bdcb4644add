
namespace Platform.Builds.Running;

/// <summary>Runs the engine on this machine, in the client's cached workspace.</summary>
internal sealed class LocalRunner(StarterFiles starters, EngineEnvironment environment, BuildFiles files) : IBuildRunner
{
    public async Task<RunResult> RunAsync(RunOrder order, BuildLog log, CancellationToken cancellationToken)
    {
        var engine = order.Engine;
        var workspace = Workspace.Prepare(files.DataFolder, order.Site, engine, starters);
        var node = environment.Command(["node"])[0];
        if (environment.MissingProgram(engine) is { } program)
            return RunResult.Failed($"{program} is not installed on this machine. Install it: apt-get install {string.Join(' ', engine.SystemPackages)}");
        if (!workspace.IsInstalled(node))
        {
            log.Write($"Installing what {string.Join(" and ", engine.LockFiles)} names.");
            if (await RunAllAsync(engine.Install, workspace, environment.ForInstall(engine), log, cancellationToken) is { } failed)
                return RunResult.Failed($"Installing packages failed: {failed}.");
            workspace.MarkInstalled(node);
        }

        // Also where this process dies in the middle.
        workspace.Doubt();
        if (await RunAllAsync(engine.Build, workspace, environment.ForBuild(engine, Inputs(order)), log, cancellationToken) is { } fault)
            return RunResult.Failed($"{engine.Id} failed: {fault}.");

        workspace.Trust();
        return RunResult.Built(workspace.Output);
    }

    public void Doubt(RunOrder order) => Workspace.Of(files.DataFolder, order.Site, order.Engine).Doubt();

    /// <returns>Which command ended with what, where one failed; those after it don't run.</returns>
    private async Task<string?> RunAllAsync(
        IReadOnlyList<IReadOnlyList<string>> commands, Workspace workspace, Dictionary<string, string> variables, BuildLog log, CancellationToken cancellationToken)
    {
        variables["TMPDIR"] = workspace.Temporary;
        foreach (var command in commands)
        {
            var code = await RunAsync(command, workspace, variables, log, cancellationToken);
            if (code != 0)
                return $"`{string.Join(' ', command)}` ended with {code}";
        }

        return null;
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
        ["CONTENT_IMAGES"] = order.ImagesFile,
        ["SITE_CONFIG"] = order.ConfigFile,
        ["SITE_BUILD_ID"] = order.SiteBuildId,
        ["PLATFORM_CHANGED_ITEMS"] = order.ChangedFile,
    };
}
