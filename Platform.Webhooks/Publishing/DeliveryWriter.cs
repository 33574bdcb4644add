using Microsoft.Extensions.Options;
using Platform.Aws.Deliveries;
using Platform.Domain.Events;
using Platform.Webhooks.Receiving;

namespace Platform.Webhooks.Publishing;

/// <summary>Writes what a delivery became: its record and its events, in any order, again without harm.</summary>
internal sealed class DeliveryWriter(DeliveryTable table, EventStore events, IOptions<IntakeOptions> options, TimeProvider clock)
{
    private const int WritesAtOnce = 8;

    // Until a settled event wakes it; then again, in case that was lost.
    private static readonly TimeSpan LookAtRecord = TimeSpan.FromMinutes(5);

    // Past the inline time, so that the relay doesn't publish what the intake is just publishing.
    private static readonly TimeSpan InlineMargin = TimeSpan.FromSeconds(0.5);

    /// <param name="inline">The first so many the caller publishes itself; the others are the relay's at once.</param>
    public async Task<IReadOnlyList<StoredEvent>> WriteAsync(
        Attempt attempt, DeliveryState state, string? reason, string? code, IReadOnlyList<UnifiedEvent> items, int inline, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Without events there is nothing to wait for: the relay's next pass starts its time to live.
        var record = DeliveryItems.Of(Record(attempt, state, reason, code, items.Count)).SetDue(items.Count == 0 ? now : now + LookAtRecord);
        var writing = table.AddAsync(record, cancellationToken);

        var stored = new StoredEvent[items.Count];
        await Parallel.ForAsync(0, items.Count, Limited(cancellationToken), async (i, token) =>
        {
            var due = i < inline ? now + options.Value.InlineTime + InlineMargin : now;
            stored[i] = await events.AddAsync(attempt.Id, items[i], due, token);
        });
        await writing;
        return stored;
    }

    private static ParallelOptions Limited(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken };

    private static DeliveryRecord Record(Attempt attempt, DeliveryState state, string? reason, string? code, int events) => new()
    {
        Id = attempt.Id,
        Client = attempt.Target.Client.ClientId,
        Environment = attempt.Environment,
        Provider = attempt.Provider.Id,
        NativeId = attempt.NativeId,
        Kind = attempt.Kind,
        ReceivedAt = attempt.ReceivedAt,
        State = state,
        Reason = reason,
        Code = code,
        Secret = attempt.Sender.Secret,
        Trust = attempt.Sender.Trust,
        SignedAt = attempt.Sender.SignedAt,
        Path = attempt.Request.Path,
        Headers = [.. attempt.Request.Headers],
        BodyHash = attempt.BodyHash,
        BodySize = attempt.Request.Body.Length,
        Events = events,
        RequestId = attempt.RequestId,
        Traceparent = attempt.Traceparent,
        ClaimKey = attempt.ClaimKey,
        BodyKey = attempt.BodyKey,
    };
}
