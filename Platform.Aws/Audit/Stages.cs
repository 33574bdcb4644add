namespace Platform.Aws.Audit;

/// <summary>What an event goes through, in the order it normally does.</summary>
public static class Stages
{
    public const string Published = "published";
    public const string Audited = "audited";

    /// <summary>A product's revision that told no more than its stock; what became of that is the next stage.</summary>
    public const string InventoryChanged = "inventory_changed";
    public const string Projected = "projected";
    public const string Unchanged = "unchanged";
    public const string Stale = "stale";
    public const string DraftKept = "draft_kept";

    /// <summary>The preview shows the draft.</summary>
    public const string Previewed = "previewed";
    public const string PendingProduct = "pending_product";
    public const string Unreadable = "unreadable";
    public const string BuildRequested = "build_requested";
    public const string Batched = "batched";
    public const string Building = "building";
    public const string Dropped = "dropped";
    public const string Live = "live";
    public const string Failed = "failed";
    public const string DeadLettered = "dead_lettered";

    public static readonly IList<string> InOrder =
    [
        Published, Audited, InventoryChanged, Projected, Unchanged, Stale, DraftKept, Previewed, PendingProduct, Unreadable, BuildRequested, Batched, Building, Dropped,
        Live, Failed, DeadLettered,
    ];
}
