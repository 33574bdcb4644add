using System.Text.Json.Nodes;
using Platform.Domain.Events;

namespace Platform.Providers.Shopify;

/// <summary>What a body tells, before it is dressed as an event.</summary>
internal sealed record ShopifyFact
{
    public required EventType Type { get; init; }

    public required ContentType ContentType { get; init; }

    /// <summary>Of the product, order, …; not yet safe for a URL.</summary>
    public required string Id { get; init; }

    /// <summary>When the resource became what the body says; null where the body carries no time.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Revision { get; init; }

    public UnifiedFields Fields { get; init; } = new();

    /// <summary>Members beside topic and event id that may leave the intake.</summary>
    public JsonObject Payload { get; init; } = [];

    public bool Partial { get; init; }

    public bool BuildRequired { get; init; } = true;

    public Priority Priority { get; init; } = Priority.Normal;
}
