using System.Diagnostics.Metrics;
using Platform.Domain.Json;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Receiving;

namespace Platform.Webhooks.Telemetry;

/// <summary>What the intake and the relay count. Every measurement names its provider; unknown ones share a name, as anybody can invent them.</summary>
internal sealed class WebhookMetrics
{
    private readonly Counter<long> _received;
    private readonly Counter<long> _answered;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _suspected;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _skew;
    private readonly Counter<long> _relayed;
    private readonly Gauge<double> _lag;
    private readonly Gauge<double> _unsettledAge;
    private readonly TimeProvider _clock;

    public WebhookMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(WebhookTelemetry.Name);
        _received = meter.CreateCounter<long>("platform.webhooks.received", "{request}", "Requests for a client and provider that exist.");
        _answered = meter.CreateCounter<long>("platform.webhooks.taken", "{request}", "Requests answered 200, by status.");
        _refused = meter.CreateCounter<long>("platform.webhooks.refused", "{request}", "Requests refused, by code.");
        _suspected = meter.CreateCounter<long>("platform.webhooks.suspected", "{request}", "Proved requests that repeat something oddly: suspected_replay, other_body.");
        _duration = meter.CreateHistogram<double>("platform.webhooks.duration", "s", "From the request's head to its answer.");
        _skew = meter.CreateHistogram<double>("platform.webhooks.clock_skew", "s", "Our time less the sender's, by whether that was signed.");
        _relayed = meter.CreateCounter<long>("platform.webhooks.relayed", "{item}", "What the relay did: published, republished, dead_lettered, taken_over, closed, orphan_deleted.");
        _lag = meter.CreateGauge<double>("platform.webhooks.relay.lag", "s", "How long the most overdue item has waited for the relay.");
        _unsettledAge = meter.CreateGauge<double>("platform.webhooks.unsettled.age", "s", "Since the receipt of the oldest delivery with an event that had not its whole effect; 0 where there is none.");
    }

    public void Received(WebhookTarget target) => _received.Add(1, Provider(target));

    public void Misdirected(string code) => _refused.Add(1, Tag("provider", "unknown"), Tag("code", code));

    public void Answered(WebhookTarget target, IntakeAnswer answer, TimeSpan duration)
    {
        var outcome = answer switch
        {
            IntakeAnswer.Taken taken => Wire.Name(taken.Status),
            _ => "refused",
        };
        _duration.Record(duration.TotalSeconds, Provider(target), Tag("outcome", outcome));
        if (answer is IntakeAnswer.Refused refused)
            _refused.Add(1, Provider(target), Tag("code", refused.Problem.Code));
        else
            _answered.Add(1, Provider(target), Tag("status", outcome));
    }

    public void Claimed(Attempt attempt, ClaimResult claim)
    {
        if (claim is ClaimResult.Replay)
            _suspected.Add(1, Provider(attempt.Target), Tag("kind", "suspected_replay"));
        else if (claim is ClaimResult.OtherBody)
            _suspected.Add(1, Provider(attempt.Target), Tag("kind", "other_body"));
    }

    public void Skew(WebhookTarget target, DateTimeOffset? signedAt)
    {
        if (signedAt is { } signed)
            _skew.Record((_clock.GetUtcNow() - signed).TotalSeconds, Provider(target), Tag("signed", true));
    }

    /// <summary>Where no time is signed, the event's own tells how far the sender's clock is off, or how late it sends.</summary>
    public void Age(Attempt attempt, DateTimeOffset timestamp)
    {
        if (attempt.Sender.SignedAt is null)
            _skew.Record((attempt.ReceivedAt - timestamp).TotalSeconds, Provider(attempt.Target), Tag("signed", false));
    }

    public void Relayed(string what) => _relayed.Add(1, Tag("action", what));

    public void Lag(TimeSpan overdue) => _lag.Record(overdue.TotalSeconds);

    public void UnsettledAge(TimeSpan oldest) => _unsettledAge.Record(oldest.TotalSeconds);

    private static KeyValuePair<string, object?> Provider(WebhookTarget target) => Tag("provider", target.Provider.Metadata.Id.Value);

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
