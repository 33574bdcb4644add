using Platform.Builds.Rows;
using Platform.Domain.Events;

namespace Platform.Builds.Closing;

/// <summary>Who is told what becomes of builds: topics and the audit; in direct mode the deliveries themselves. Telling again changes nothing.</summary>
internal interface IBuildNews
{
    /// <param name="stage">One of <see cref="Platform.Aws.Audit.Stages"/>.</param>
    Task StageAsync(SiteKey site, IReadOnlyList<BatchMember> members, string stage, string detail, CancellationToken cancellationToken);

    Task PublishAsync(UnifiedEvent news, CancellationToken cancellationToken);
}
