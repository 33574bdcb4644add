using Platform.Domain.Ids;

namespace Platform.Domain.Content;

/// <summary>How the page sells it: which shop, and the id the shop knows it by.</summary>
public sealed record ProductCheckout
{
    public required ProviderId Provider { get; init; }

    public required string ItemId { get; init; }
}
