namespace Platform.LocalHost.Running;

/// <summary>How far the whole graph is.</summary>
internal sealed record Readiness(bool AllHealthy, IReadOnlyList<string> Failed, IReadOnlyList<string> WaitingInVain)
{
    /// <summary>Nothing changes any more without a person: all is healthy, or what isn't has failed or waits for what failed.</summary>
    public bool IsSettled { get; private init; }

    public static Readiness Of(IReadOnlyDictionary<string, ResourceRunner> runners, IReadOnlyDictionary<string, ResourceStatus> statuses)
    {
        var failed = statuses.Where(entry => HasFailed(entry.Value)).Select(entry => entry.Key).ToList();
        var vain = statuses.Keys.Where(name => statuses[name].State == ResourceState.Waiting && WaitsInVain(name)).ToList();
        var healthy = statuses.Count(entry => runners[entry.Key].Resource.Model.IsCommand ? entry.Value.State == ResourceState.Finished : entry.Value.IsHealthy);
        return new Readiness(healthy == statuses.Count, failed, vain) { IsSettled = healthy + failed.Count + vain.Count == statuses.Count };

        bool WaitsInVain(string name) => runners[name].Resource.Model.Waits.Exists(wait =>
            !wait.IsOver(statuses[wait.Dependency])
            && (HasFailed(statuses[wait.Dependency]) || (statuses[wait.Dependency].State == ResourceState.Waiting && WaitsInVain(wait.Dependency))));
    }

    // What someone stopped has no error: it hasn't failed, and nothing is settled while it stands.
    private static bool HasFailed(ResourceStatus status) =>
        status.Error is not null || status is { State: ResourceState.Running, Health: ResourceHealth.Unhealthy };
}
