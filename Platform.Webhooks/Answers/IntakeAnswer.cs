using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;

namespace Platform.Webhooks.Answers;

/// <summary>What the intake says to the sender. Close with a switch over the two cases.</summary>
internal abstract record IntakeAnswer
{
    private IntakeAnswer()
    {
    }

    /// <param name="Delivery">The delivery it became, or for a duplicate the one that it repeats.</param>
    /// <param name="Events">How many events came out of it; null where that is not known (yet).</param>
    /// <param name="Reason">Why it was ignored or quarantined.</param>
    public sealed record Taken(TakenStatus Status, DeliveryId Delivery, int? Events = null, string? Reason = null) : IntakeAnswer
    {
        /// <summary>What the sender expects to read instead of all this.</summary>
        public string? Receipt { get; init; }
    }

    public sealed record Refused(Problem Problem) : IntakeAnswer;
}
