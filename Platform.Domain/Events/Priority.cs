using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Events;

/// <summary>High seals a batch at once, low never opens one. Values sort: the greater wins.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Priority>))]
public enum Priority
{
    Low,
    Normal,
    High,
}
