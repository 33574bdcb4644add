using Platform.Domain.Events;

namespace Platform.Providers.Sanity;

/// <summary>What an operation on a document is to us.</summary>
internal static class SanityTypes
{
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
