using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;

namespace Platform.Webhooks.Claims;

/// <summary>Whether an attempt becomes a delivery. Close with a switch over the cases.</summary>
internal abstract record ClaimResult
{
    private ClaimResult()
    {
    }

    public sealed record Won : ClaimResult;

    /// <summary>The delivery came before.</summary>
    public sealed record Duplicate(DeliveryId Of) : ClaimResult;

    /// <summary>The id came before, with another body: the sender is at fault, or somebody tries something.</summary>
    public sealed record OtherBody(DeliveryId Of) : ClaimResult;

    /// <summary>The signed bytes came before, under another (unsigned) id.</summary>
    public sealed record Replay(DeliveryId Of) : ClaimResult;

    /// <summary>It came before and was refused by what it says; it is refused again.</summary>
    public sealed record RefusedBefore(Problem Problem) : ClaimResult;
}
