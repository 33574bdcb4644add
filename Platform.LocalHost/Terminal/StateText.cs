using Platform.LocalHost.Running;

namespace Platform.LocalHost.Terminal;

internal static class StateText
{
    /// <summary>A state in words, with the address or the reason; null for states that pass in milliseconds.</summary>
    public static string? Of(ResourceRunner runner, ResourceStatus status) => status switch
    {
        { State: ResourceState.NotStarted or ResourceState.Starting } => null,
        { State: ResourceState.Waiting } => Line("Waiting", $"for {string.Join(", ", runner.Resource.Model.Waits.Select(wait => wait.Dependency))}"),
        { State: ResourceState.Running } when status.Health is null || runner.Resource.Model.IsCommand => Line("Running", $"process {status.ProcessId}"),
        { State: ResourceState.Running } => Line($"{status.Health}", Address(runner)),
        { Error: not null } => Line($"{status.State}", status.Error),
        { State: ResourceState.Exited } => Line("Stopped", ""),
        _ => Line($"{status.State}", ""),
    };

    private static string Line(string state, string rest) => $"{state,-13}  {rest}".TrimEnd();

    private static string Address(ResourceRunner runner) =>
        string.Join("  ", ResourceUrls.Of(runner.Resource).Select(url => url.Url));
}
