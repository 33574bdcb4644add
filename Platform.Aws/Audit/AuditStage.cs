using Platform.Domain.Ids;

namespace Platform.Aws.Audit;

/// <summary>A stage that an event reached.</summary>
/// <param name="Stage">One of <see cref="Stages"/>.</param>
/// <param name="ClientEnv">Client and environment: <c>editorial-store#dev</c>.</param>
/// <param name="At">When it was first reached.</param>
/// <param name="Detail">An id or a short text for people, such as the batch; never content.</param>
public sealed record AuditStage(EventId EventId, string Stage, string ClientEnv, DateTimeOffset At, string? Detail);
