using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>Direct: webhook to build. EventDriven: webhook to events to cache to batched build.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<IntegrationMode>))]
public enum IntegrationMode
{
    Direct,
    EventDriven,
}
