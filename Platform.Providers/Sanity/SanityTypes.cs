using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Providers.Sanity;

/// <summary>What a document's <c>_type</c> is to us. The client's mapping comes first, since type names are its own.</summary>
internal static class SanityTypes
{
    public static ContentType? Of(string type, ClientServiceConfig client) =>
        client.Content.Mapping.TryGetValue(type, out var mapped) ? Wire.Parse<ContentType>(mapped) : type switch
        {
            "article" or "post" => ContentType.Article,
            "page" => ContentType.Page,
            "product" => ContentType.Product,
            "collection" or "category" => ContentType.Collection,
            _ => null,
        };

    public static EventType? EventOf(ContentType type, SanityId id, string operation) => (type, operation) switch
    {
        (ContentType.Product, "create" or "update") => EventType.ProductUpdated,
        (ContentType.Product, "delete") => EventType.ProductDeleted,
        (_, "create") => id.Draft ? EventType.ContentCreated : EventType.ContentPublished,
        (_, "update") => EventType.ContentUpdated,
        (_, "delete") => EventType.ContentDeleted,
        _ => null,
    };
}
