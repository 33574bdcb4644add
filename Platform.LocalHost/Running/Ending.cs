using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Running;

/// <summary>What a process's end means: asked for, a command's success, or a death that needs a person.</summary>
internal static class Ending
{
    private const int Signalled = 128;

    public static ResourceStatus Of(Resource resource, ResourceStatus running, int exitCode, bool stopped, DateTimeOffset now)
    {
        var ended = new ResourceStatus { State = ResourceState.Exited, StartedAt = running.StartedAt, ExitCode = exitCode };
        if (stopped)
            return ended;

        if (resource.Model.IsCommand && exitCode == 0)
            return ended with { State = ResourceState.Finished };

        var how = exitCode > Signalled ? $"was killed by signal {exitCode - Signalled}" : $"ended with exit code {exitCode}";
        return ended with { Error = $"{how} after {(now - running.StartedAt!.Value).TotalSeconds:0.0} s. Fix what its log says, then restart it in the console." };
    }
}
