namespace Platform.Domain.Catalog.Costs;

/// <summary>What turns traffic into drivers.</summary>
internal sealed record UsageFactors
{
    public required decimal DaysPerMonth { get; init; }

    /// <summary>How often a product changes a month.</summary>
    public required decimal ChangesPerProduct { get; init; }

    public required decimal DeliveriesPerOrder { get; init; }

    /// <summary>The share of orders that change what a page shows, such as the last piece sold.</summary>
    public required decimal BuildsPerOrder { get; init; }

    /// <summary>Changes that one build takes together, event-driven.</summary>
    public required decimal ChangesPerBatch { get; init; }

    /// <summary>Before and after the engine's own time: provisioning, fetching, uploading.</summary>
    public required decimal BuildOverheadSeconds { get; init; }

    /// <summary>Queues that want an event.</summary>
    public required decimal QueuesPerEvent { get; init; }

    /// <summary>Queues that a filter policy or its absence would feed; for the claim.</summary>
    public required decimal Subscriptions { get; init; }

    public required decimal BatchSize { get; init; }

    /// <summary>People who edit, where the client names no number.</summary>
    public required decimal Editors { get; init; }
}
