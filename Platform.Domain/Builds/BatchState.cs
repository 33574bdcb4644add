using Platform.Domain.Events;

namespace Platform.Domain.Builds;

/// <summary>An open batch as its header tells it.</summary>
public sealed record BatchState
{
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the newest event joined that may open a batch, so not a low one.</summary>
    public required DateTimeOffset LastEventAt { get; init; }

    /// <summary>The highest among its events.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Set while all its events were put back by a failed build: the retry schedule's next time (RULES C4). A newer event clears it.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>All its events were put back, and nothing but another event makes it due: the retry schedule has ended.</summary>
    public bool AwaitsEvent { get; init; }

    /// <summary>A delivery has more events than have joined, and some may still ask for a build (RULES C1).</summary>
    public bool AwaitsDelivery { get; init; }

    /// <summary>Somebody asked for the build, so the day's budget does not make it wait.</summary>
    public bool Explicit { get; init; }
}
