using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Content;

/// <summary>Events as the intake would publish them. Times are minutes of one invented day.</summary>
internal sealed class Events(ClientId client)
{
    public static readonly ProviderId Sanity = new("sanity");
    public static readonly ProviderId Snipcart = new("snipcart");

    private static readonly DateTimeOffset Midnight = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private int made;

    public static DateTimeOffset At(int minute) => Midnight.AddMinutes(minute);

    /// <summary>A revision of an article, made in a minute.</summary>
    public UnifiedEvent Article(string id, int minute, string title = "A title", Func<UnifiedFields, UnifiedFields>? with = null, string? locale = "en")
    {
        var fields = new UnifiedFields { Title = title, Slug = id, BodyHtml = $"<p>{title}</p>" };
        return Event(EventType.ContentUpdated, ContentType.Article, Sanity, id, minute) with
        {
            Locale = locale,
            Data = new EventData { UnifiedFields = with?.Invoke(fields) ?? fields, BuildRequired = true },
        };
    }

    public UnifiedEvent Product(string id, int minute, string sku, int? stock = null, string title = "A thing", string? price = "12.00", string? locale = "en") =>
        Event(EventType.ProductUpdated, ContentType.Product, Sanity, id, minute) with
        {
            Locale = locale,
            Data = new EventData
            {
                UnifiedFields = new UnifiedFields
                {
                    Title = title,
                    Slug = id,
                    Product = new ProductFields { Sku = sku, Price = price, Currency = "EUR", Stock = stock },
                },
                BuildRequired = true,
            },
        };

    /// <summary>A product as a shop with a catalogue reports it.</summary>
    public UnifiedEvent ShopProduct(string id, int minute, string sku, string? price, string? inventoryId = null) =>
        Event(EventType.ProductUpdated, ContentType.Product, Snipcart, id, minute) with
        {
            Data = new EventData
            {
                UnifiedFields = new UnifiedFields
                {
                    Title = $"In the shop: {id}",
                    Product = new ProductFields { Sku = sku, Price = price, Currency = "EUR", InventoryId = inventoryId },
                },
                BuildRequired = true,
            },
        };

    /// <summary>A product of several kinds; each one's inventory id is its SKU with <c>inventory-</c> before it.</summary>
    public UnifiedEvent ShopVariants(string id, int minute, string title, params (string Sku, int Pieces)[] variants) =>
        Event(EventType.ProductUpdated, ContentType.Product, Snipcart, id, minute) with
        {
            Data = new EventData
            {
                UnifiedFields = new UnifiedFields
                {
                    Title = title,
                    Product = new ProductFields
                    {
                        Sku = variants[0].Sku,
                        Currency = "EUR",
                        Variants = [.. variants.Select(variant => new ProductVariant { Id = $"kind-{variant.Sku}", Sku = variant.Sku, Price = "7.00", InventoryId = $"inventory-{variant.Sku}", Pieces = variant.Pieces })],
                    },
                },
                BuildRequired = true,
            },
        };

    /// <param name="locale">Null deletes all locales.</param>
    public UnifiedEvent Delete(string id, int minute, string? locale = "en", ContentType type = ContentType.Article, EventType how = EventType.ContentDeleted) =>
        Event(how, type, Sanity, id, minute) with { Locale = locale, Data = new EventData { BuildRequired = true } };

    public UnifiedEvent Order(string id, int minute, params (string Sku, int Quantity)[] lines) =>
        Event(EventType.OrderPlaced, ContentType.Order, Snipcart, id, minute) with
        {
            Data = new EventData
            {
                UnifiedFields = new UnifiedFields
                {
                    Order = new OrderFields { PlacedAt = At(minute), Lines = [.. lines.Select(line => new OrderLine { Sku = line.Sku, Quantity = line.Quantity })] },
                },
                BuildRequired = true,
            },
        };

    public UnifiedEvent Refund(string order, string refund, int minute, params (string Sku, int Quantity)[] lines) =>
        Event(EventType.OrderRefunded, ContentType.Order, Snipcart, order, minute) with
        {
            Data = new EventData
            {
                UnifiedFields = new UnifiedFields
                {
                    Order = new OrderFields { RefundId = refund, Lines = [.. lines.Select(line => new OrderLine { Sku = line.Sku, Quantity = line.Quantity })] },
                },
                BuildRequired = true,
            },
        };

    public UnifiedEvent Inventory(int minute, int? available, string? sku = null, string? inventoryId = null, string? location = null) =>
        Event(EventType.InventoryChanged, ContentType.Product, Snipcart, sku ?? inventoryId!, minute) with
        {
            Data = new EventData
            {
                UnifiedFields = new UnifiedFields { Inventory = new InventoryFields { Sku = sku, InventoryId = inventoryId, LocationId = location, Available = available } },
                BuildRequired = true,
            },
        };

    /// <summary>The same fact in another delivery.</summary>
    public UnifiedEvent Again(UnifiedEvent unified) => unified with { EventId = NextId(unified.ContentId) };

    private UnifiedEvent Event(EventType type, ContentType contentType, ProviderId provider, string id, int minute) => new()
    {
        EventId = NextId(new ContentId(id)),
        ClientId = client,
        Environment = "dev",
        EventType = type,
        Provider = provider,
        ContentId = new ContentId(id),
        ContentType = contentType,
        Timestamp = At(minute),
        Revision = $"rev-{minute}",
        OrderKey = OrderKey.From(At(minute)),
        Data = new EventData(),
    };

    private EventId NextId(ContentId id) => EventId.Derive($"test {Interlocked.Increment(ref made)}", EventType.ContentUpdated, id, null);
}
