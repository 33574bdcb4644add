namespace Platform.Builds.Running;

/// <summary>Runs an engine on a snapshot, wherever that is.</summary>
internal interface IBuildRunner
{
    /// <param name="cancellationToken">Ends the engine with everything it started; the call then throws.</param>
    Task<RunResult> RunAsync(RunOrder order, BuildLog log, CancellationToken cancellationToken);

    /// <summary>The site that a build of these made is not what it should be, so what was kept for the next one may be at fault: it is dropped.</summary>
    void Doubt(RunOrder order);
}
