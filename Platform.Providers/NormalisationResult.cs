using Platform.Domain.Events;

namespace Platform.Providers;

/// <summary>What a delivery says. Close with a switch over the four cases.</summary>
public abstract record NormalisationResult
{
    private NormalisationResult()
    {
    }

    /// <summary>One event or many; <see cref="UnifiedEvent.DeliveryEvents"/> is set on each.</summary>
    public sealed record Events(IReadOnlyList<UnifiedEvent> Items) : NormalisationResult;

    /// <summary>Rightly sent, and nothing to us: a ping, a type that is no content.</summary>
    public sealed record Ignored(string Reason) : NormalisationResult;

    /// <summary>Refused although verified: the topic contradicts the body, or the hook is synchronous.</summary>
    public sealed record Refused(Refusal Refusal) : NormalisationResult;

    /// <summary>Verified but not understood: kept as quarantined, to be replayed once we understand it.</summary>
    public sealed record Unreadable(string Reason) : NormalisationResult;
}
