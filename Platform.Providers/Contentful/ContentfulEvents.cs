using Platform.Domain.Events;

namespace Platform.Providers.Contentful;

/// <summary>What a topic is to us, by the type of the content.</summary>
internal static class ContentfulEvents
{
    public static EventType Of(ContentfulTopic topic, ContentType type) => (topic.Action, type) switch
    {
        ("unpublish", _) => EventType.ContentUnpublished,
        ("delete", ContentType.Product) => EventType.ProductDeleted,
        ("delete", _) => EventType.ContentDeleted,
        (_, ContentType.Product) => EventType.ProductUpdated,
        ("create", _) => EventType.ContentCreated,
        ("save", _) => EventType.ContentUpdated,
        _ => EventType.ContentPublished,
    };
}
