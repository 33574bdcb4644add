using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>An event layer in the client's own stack, or one that serves many clients.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EventLayerChoice>))]
public enum EventLayerChoice
{
    Own,
    Shared,
}
