using Platform.Domain.Clients;

namespace Platform.Domain.Events.CloudEvents;

/// <summary>What a CloudEvent says beyond the event itself.</summary>
public sealed record CloudEventContext
{
    /// <summary>Whose settings name the source: the project, the space, the repository.</summary>
    public required ClientServiceConfig Client { get; init; }

    /// <summary>A domain name of the sender's own, reversed, before each type: <c>com.agency.platform</c>. The default's domain nobody can own.</summary>
    public string TypePrefix { get; init; } = "example.platform";

    /// <summary>The event's kind by the provider's word, such as <c>order.completed</c>.</summary>
    public string? ProviderTopic { get; init; }

    /// <summary>Where the event's bytes are, if they are too large for a queue.</summary>
    public Uri? DataRef { get; init; }
}
