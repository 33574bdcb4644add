using Platform.LocalHost.Running;

namespace Platform.LocalHost.Model;

/// <summary>Before starting: until <paramref name="Dependency"/> is healthy, or, with an exit code, until it has ended with that code.</summary>
internal sealed record Wait(string Dependency, int? ExitCode)
{
    public bool IsOver(ResourceStatus dependency) =>
        ExitCode is null ? dependency.IsHealthy : dependency.HasEnded && dependency.ExitCode == ExitCode;
}
