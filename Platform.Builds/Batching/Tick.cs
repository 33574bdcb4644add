using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <summary>
/// A message of <c>build-ticks</c>: look at this batch now. It decides nothing, so a late, doubled or lost one changes only
/// when the batch is looked at. Wire: <c>{"client_id":"…","environment":"dev","batch_id":"bat_…","at":"2026-01-01T00:00:00Z"}</c>.
/// </summary>
internal sealed record Tick
{
    /// <summary>SQS delays no message for longer; past it a tick sends another.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>SQS counts in seconds.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    public required ClientId ClientId { get; init; }

    public required string Environment { get; init; }

    public required BatchId BatchId { get; init; }

    /// <summary>The header's <c>tick_at</c> when it was sent, so that its arrival can be told from that of another.</summary>
    public DateTimeOffset? At { get; init; }
}
