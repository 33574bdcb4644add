using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>An event id's one row: which batch it is in, and whether that batch's header knows (RULES C1).</summary>
internal sealed record JoinedEvent(BatchId BatchId, bool Counted, DateTimeOffset At);
