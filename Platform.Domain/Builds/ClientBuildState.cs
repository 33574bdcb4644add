namespace Platform.Domain.Builds;

/// <summary>What of a client bears on sealing.</summary>
public sealed record ClientBuildState
{
    /// <summary>A build or publish runs, or an intent is open (RULES C3).</summary>
    public required bool Busy { get; init; }

    /// <summary>When the lease of what runs ends, unless it is renewed; then it is worth another look.</summary>
    public DateTimeOffset? BusyUntil { get; init; }

    /// <summary>A rollback holds publishing (RULES D3).</summary>
    public required bool Held { get; init; }

    /// <summary>A full sync has marked the content complete for the current providers (RULES B7).</summary>
    public required bool ContentComplete { get; init; }

    /// <summary>The builds that it has started today (UTC); null for none.</summary>
    public BudgetUse? Today { get; init; }
}
