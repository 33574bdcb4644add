using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Providers;

/// <summary>What a CMS's own type name is to us. The client's mapping comes first, since type names are its own.</summary>
internal static class ContentTypeNames
{
    /// <returns>Null for a type that is no content.</returns>
    public static ContentType? Of(string name, ClientServiceConfig client) =>
        client.Content.Mapping.TryGetValue(name, out var mapped) ? Wire.Parse<ContentType>(mapped) : name switch
        {
            "article" or "post" => ContentType.Article,
            "page" => ContentType.Page,
            "product" => ContentType.Product,
            "collection" or "category" => ContentType.Collection,
            _ => null,
        };
}
