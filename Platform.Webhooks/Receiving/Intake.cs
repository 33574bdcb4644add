using Platform.Providers;
using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Telemetry;
using Platform.Webhooks.Verification;

namespace Platform.Webhooks.Receiving;

/// <summary>
/// The way of one webhook. The order is part of the contract: verify, time, media type and JSON, claim, normalise and publish.
/// A request that is wrong twice is told the earlier one.
/// </summary>
internal sealed class Intake(
    SenderVerifier senders,
    RateLimit limit,
    AttemptFactory attempts,
    ClaimStore claims,
    Completion completion,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<Intake> logger)
{
    public async Task<IntakeAnswer> ReceiveAsync(
        WebhookTarget target, WebhookRequest request, string requestId, CancellationToken cancellationToken)
    {
        var verification = await senders.VerifyAsync(target, request, cancellationToken);
        if (verification is not SenderResult.Proved sender)
            return Refuse(((SenderResult.Refused)verification).Problem);

        var opened = sender.Opened ?? request;
        metrics.Skew(target, sender.SignedAt);
        if ((TimeWindow.Refuse(sender.SignedAt, clock.GetUtcNow(), target.Client.Webhooks.TimeWindowSeconds)
            ?? MediaType.Refuse(opened, target.Provider.Metadata)
            ?? limit.RefuseDelivery(target)) is { } problem)
        {
            return Refuse(problem);
        }

        var attempt = attempts.Create(target, opened, sender, requestId);
        var answer = await ClaimAsync(attempt, cancellationToken) ?? await completion.CompleteDurableAsync(attempt, cancellationToken);
        return answer is IntakeAnswer.Taken taken ? taken with { Receipt = sender.Receipt } : answer;
    }

    /// <returns>Null if the attempt has become the delivery.</returns>
    private async Task<IntakeAnswer?> ClaimAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        using var span = WebhookTelemetry.Source.StartActivity("claim delivery");
        var claim = await claims.ClaimAsync(attempt, cancellationToken);
        metrics.Claimed(attempt, claim);
        ClaimLog.Write(logger, attempt, claim);
        span?.SetTag("platform.claim", claim.GetType().Name);
        return claim switch
        {
            ClaimResult.Won => null,
            ClaimResult.Duplicate duplicate => new IntakeAnswer.Taken(TakenStatus.Duplicate, duplicate.Of),
            ClaimResult.OtherBody other => new IntakeAnswer.Taken(TakenStatus.Duplicate, other.Of),
            ClaimResult.Replay replay => new IntakeAnswer.Taken(TakenStatus.Duplicate, replay.Of),
            ClaimResult.RefusedBefore before => Refuse(before.Problem),
            _ => throw new InvalidOperationException($"No such claim: {claim}"),
        };
    }

    private static IntakeAnswer.Refused Refuse(Problem problem) => new(problem);
}
