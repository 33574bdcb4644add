namespace Platform.Aws.EventLayers;

public sealed record LayerTables
{
    internal LayerTables(string prefix)
    {
        WebhookDeliveries = new($"{prefix}-webhook-deliveries", [Indexes.Unsettled, Indexes.RecentDeliveries]);
        EventAudit = new($"{prefix}-event-audit", [Indexes.RecentStages]);
        UnifiedContentCache = new($"{prefix}-unified-content-cache", [Indexes.Updated]);
        BuildBatching = new($"{prefix}-build-batching", [Indexes.Due]);
    }

    /// <summary>Claims, deliveries, their events, raw bodies, token records.</summary>
    public TableDescription WebhookDeliveries { get; }

    /// <summary>Each event and the stages it reached.</summary>
    public TableDescription EventAudit { get; }

    /// <summary>Source records, published items, slugs, tombstones, counts.</summary>
    public TableDescription UnifiedContentCache { get; }

    /// <summary>Batches, builds, releases, intents.</summary>
    public TableDescription BuildBatching { get; }

    public IReadOnlyList<TableDescription> All => [WebhookDeliveries, EventAudit, UnifiedContentCache, BuildBatching];

    /// <summary>Direct mode has no cache and no audit.</summary>
    public IReadOnlyList<TableDescription> InDirectMode => [WebhookDeliveries, BuildBatching];
}
