using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>Sets a sealed build going, wherever builds run.</summary>
internal interface IBuildDispatcher
{
    /// <summary>Returns when it is under way, or waits for its place: the build's rows tell the rest.</summary>
    Task DispatchAsync(SiteKey site, BuildId build, CancellationToken cancellationToken);
}
