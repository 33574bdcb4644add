using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Events;

/// <summary>What an event or item is about.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ContentType>))]
public enum ContentType
{
    Article,
    Page,
    Product,
    Collection,
    Asset,
    Order,
    Site,
}
