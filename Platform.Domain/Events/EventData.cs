using System.Text.Json.Nodes;

namespace Platform.Domain.Events;

/// <summary>The event's content. No personal data: the payload is an allow-list per provider.</summary>
public sealed record EventData
{
    public JsonObject? ProviderSpecificPayload { get; init; }

    public UnifiedFields UnifiedFields { get; init; } = new();

    public bool BuildRequired { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;
}
