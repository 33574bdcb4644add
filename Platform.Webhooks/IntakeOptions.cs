using System.ComponentModel.DataAnnotations;

namespace Platform.Webhooks;

/// <summary>The intake's bounds, configuration section <c>Intake</c>.</summary>
internal sealed class IntakeOptions
{
    /// <summary>Lambda takes no larger body, as it comes in base64.</summary>
    [Range(1, 4 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>At most so many events are published before the answer; the relay takes the rest.</summary>
    [Range(0, 100)]
    public int InlineEvents { get; set; } = 10;

    /// <summary>… and at most so long.</summary>
    public TimeSpan InlineTime { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Until then a claim's owner may still be at work; then the relay takes it over.</summary>
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The same for the check of a one-time token.</summary>
    public TimeSpan TokenLease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longer, and the sender is told to come again: providers give up on their own after 5 to 60 s.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Verified deliveries (and, counted apart, token checks) that a client may send, on average.</summary>
    [Range(1, 10_000)]
    public int RatePerSecond { get; set; } = 50;

    /// <summary>… and at once.</summary>
    [Range(1, 100_000)]
    public int RateBurst { get; set; } = 500;
}
