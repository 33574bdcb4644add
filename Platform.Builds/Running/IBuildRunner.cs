namespace Platform.Builds.Running;

/// <summary>Runs an engine on a snapshot, wherever that is.</summary>
internal interface IBuildRunner
{
    /// <param name="cancellationToken">Ends the engine with everything it started; the call then throws.</param>
    Task<RunResult> RunAsync(RunOrder order, BuildLog log, CancellationToken cancellationToken);
}
