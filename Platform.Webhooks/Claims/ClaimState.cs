namespace Platform.Webhooks.Claims;

/// <summary>How far the delivery of a claim K1 came. While claimed, it stands in the index of what is unsettled, due for takeover.</summary>
internal enum ClaimState
{
    Claimed,

    /// <summary>Its events are stored; what was not published before the answer the relay publishes.</summary>
    Published,
    Settled,
    Ignored,
    Rejected,
    Quarantined,
}
