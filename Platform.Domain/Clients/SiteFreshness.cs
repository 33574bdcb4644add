using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>How the CDN learns of a change: by invalidation, or by expiry after 60 seconds.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SiteFreshness>))]
public enum SiteFreshness
{
    Invalidate,
    Expire,
}
