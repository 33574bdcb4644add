using System.Text.Json.Serialization;
using Platform.Builds.Batching;
using Platform.Domain.Builds;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>A batch's header. Its events are rows of their own (<see cref="BatchMember"/>), as many as there may be.</summary>
internal sealed record Batch
{
    public required BatchId BatchId { get; init; }

    public BatchPhase Phase { get; init; } = BatchPhase.Open;

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset LastEventAt { get; init; }

    public required Priority Priority { get; init; }

    /// <summary>Stands in the sparse index: when an open batch wants to be sealed, or at once for one whose put-back is not finished.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the tick that was sent for it arrives.</summary>
    public DateTimeOffset? TickAt { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public bool AwaitsEvent { get; init; }

    /// <summary>Builds in a row that failed with events it carries.</summary>
    public int Failures { get; init; }

    /// <summary>Somebody asked for it, so it is built even where nothing changed (RULES C3).</summary>
    public bool Explicit { get; init; }

    /// <summary>Somebody confirmed that it may remove many pages (RULES B7).</summary>
    public bool RemovalConfirmed { get; init; }

    /// <summary>Batches whose events were put back into this one (RULES C4).</summary>
    public IReadOnlyList<BatchId> Carries { get; init; } = [];

    /// <summary>Deliveries of which events are still to come, as far as known.</summary>
    public IReadOnlyDictionary<DeliveryId, DeliveryProgress> Deliveries { get; init; } = new Dictionary<DeliveryId, DeliveryProgress>();

    /// <summary>How many events joined it, those it carries aside; a redelivery may count twice.</summary>
    public int Events { get; init; }

    public BuildId? BuildId { get; init; }

    /// <summary>What became of it, in words for people.</summary>
    public string? Outcome { get; init; }

    public BatchId? MergedInto { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    [JsonIgnore]
    public BatchState State => new()
    {
        OpenedAt = OpenedAt,
        LastEventAt = LastEventAt,
        Priority = Priority,
        NotBefore = NotBefore,
        AwaitsEvent = AwaitsEvent,
        AwaitsDelivery = Deliveries.Count > 0,
        Explicit = Explicit,
    };

    public static Batch Open(BatchId id, DateTimeOffset now) =>
        new() { BatchId = id, OpenedAt = now, LastEventAt = now, Priority = Priority.Low };

    /// <summary>With one more event. A low one only comes along.</summary>
    public Batch Join(BatchMember member, BatchRules rules)
    {
        if (member.Priority == Priority.Low)
            return this with { Events = Events + 1 };

        return (this with
        {
            LastEventAt = member.JoinedAt > LastEventAt ? member.JoinedAt : LastEventAt,
            Priority = member.Priority > Priority ? member.Priority : Priority,
            NotBefore = null,
            AwaitsEvent = false,
            Explicit = Explicit || member.Explicit,
            RemovalConfirmed = RemovalConfirmed || member.RemovalConfirmed,
            Deliveries = Counted(member),
            Events = Events + 1,
        }).Timed(rules);
    }

    /// <summary>With the events of a batch that could not be built. They wait by the schedule, unless a newer event is here to take them along.</summary>
    /// <param name="notBefore">The schedule's next time; null where it has ended, or does not apply.</param>
    public Batch Absorb(Batch putBack, DateTimeOffset? notBefore, BatchRules rules)
    {
        if (Carries.Contains(putBack.BatchId))
            return this;

        var waits = Events == 0 || AwaitsEvent || NotBefore is not null;
        return (this with
        {
            Priority = putBack.Priority > Priority ? putBack.Priority : Priority,
            NotBefore = waits ? notBefore : null,
            AwaitsEvent = waits && notBefore is null,
            Failures = Math.Max(Failures, putBack.Failures),
            Explicit = Explicit || putBack.Explicit,
            RemovalConfirmed = RemovalConfirmed || putBack.RemovalConfirmed,
            Carries = [.. Carries, putBack.BatchId, .. putBack.Carries],
        }).Timed(rules);
    }

    /// <summary>With a tick to be sent for <paramref name="at"/>; null where one that is under way will do.</summary>
    /// <param name="fired">The tick that has just arrived.</param>
    public Batch? Armed(DateTimeOffset at, DateTimeOffset now, DateTimeOffset? fired = null)
    {
        var soon = at < now ? now : at > now + Tick.Longest ? now + Tick.Longest : at;
        var underWay = TickAt != fired && TickAt > now - Tick.Tolerance && TickAt <= soon + Tick.Tolerance;
        return underWay ? null : this with { TickAt = soon };
    }

    private Batch Timed(BatchRules rules) => this with { DueAt = rules.DueAt(State) };

    private Dictionary<DeliveryId, DeliveryProgress> Counted(BatchMember member)
    {
        var deliveries = Deliveries.ToDictionary();
        if (member is not { DeliveryId: { } delivery, DeliveryEvents: > 1 and var expected })
            return deliveries;

        var joined = (deliveries.GetValueOrDefault(delivery)?.Joined ?? 0) + 1;
        if (joined < expected)
            deliveries[delivery] = new DeliveryProgress(expected, joined);
        else
            deliveries.Remove(delivery);
        return deliveries;
    }
}
