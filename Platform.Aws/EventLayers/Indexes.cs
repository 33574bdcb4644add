namespace Platform.Aws.EventLayers;

/// <summary>The tables' secondary indexes. Reads of an index are never strongly consistent.</summary>
public static class Indexes
{
    /// <summary>
    /// webhook-deliveries, sparse: what has not had its whole effect, by when it is next looked at (Unix milliseconds). Keys only:
    /// bodies and events stand in it, and whoever acts on one reads the item itself.
    /// </summary>
    public static readonly IndexDescription Unsettled = new("unsettled", new("unsettled"), new("due_at", KeyType.Number), KeysOnly: true);

    /// <summary>webhook-deliveries, sparse: deliveries of a client and environment, by when they came.</summary>
    public static readonly IndexDescription RecentDeliveries = new("recent", new("client_env"), new("received_at"));

    /// <summary>event-audit: stages of a client and environment, by time.</summary>
    public static readonly IndexDescription RecentStages = new("recent", new("client_env"), new("at"));

    /// <summary>unified-content-cache, sparse: published items of a client and environment, by their last change.</summary>
    public static readonly IndexDescription Updated = new("updated", new("client_env"), new("updated_at"));

    /// <summary>build-batching, sparse: what waits for a time (Unix milliseconds).</summary>
    public static readonly IndexDescription Due = new("due", new("due"), new("due_at", KeyType.Number));
}
