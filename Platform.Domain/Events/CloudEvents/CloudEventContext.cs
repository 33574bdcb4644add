using Platform.Domain.Clients;

namespace Platform.Domain.Events.CloudEvents;

/// <summary>What a CloudEvent says beyond the event itself.</summary>
public sealed record CloudEventContext
{
    /// <summary>In a domain that is reserved for examples, so that it is nobody's.</summary>
    public const string ReservedPrefix = "example.platform";

    /// <summary>Whose settings name the source: the project, the space, the repository.</summary>
    public required ClientServiceConfig Client { get; init; }

    /// <summary>A domain name of the sender's own, reversed, before each type: <c>com.agency.platform</c>.</summary>
    public string TypePrefix { get; init; } = ReservedPrefix;

    /// <summary>The event's kind by the provider's word, such as <c>order.completed</c>.</summary>
    public string? ProviderTopic { get; init; }

    /// <summary>Where the event's bytes are, if they are too large for a queue.</summary>
    public Uri? DataRef { get; init; }
}
