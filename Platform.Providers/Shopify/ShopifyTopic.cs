using Platform.Domain.Events;

namespace Platform.Providers.Shopify;

/// <summary>What a topic's body must be, and the event it becomes where nothing in the body says otherwise.</summary>
internal sealed record ShopifyTopic(ShopifyShape Shape, EventType Type);
