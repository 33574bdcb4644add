using Platform.Domain.Ids;
using Platform.Webhooks.Receiving;

namespace Platform.Webhooks.Claims;

/// <summary>Proved requests that repeat something oddly are answered as duplicates, and must be seen.</summary>
internal static partial class ClaimLog
{
    public static void Write(ILogger logger, Attempt attempt, ClaimResult claim)
    {
        if (claim is ClaimResult.Replay replay)
            SuspectedReplay(logger, attempt.Provider.Id, attempt.NativeId, replay.Of);
        else if (claim is ClaimResult.OtherBody other)
            OtherBody(logger, attempt.Provider.Id, attempt.NativeId, other.Of, attempt.BodyHash);
    }

    [LoggerMessage(LogLevel.Warning, "Suspected replay: {Provider} sent the signed bytes of delivery {Of} again, as {NativeId}")]
    private static partial void SuspectedReplay(ILogger logger, ProviderId provider, string nativeId, DeliveryId of);

    [LoggerMessage(LogLevel.Warning, "{Provider} sent {NativeId}, the id of delivery {Of}, again with another body (SHA-256 {BodyHash})")]
    private static partial void OtherBody(ILogger logger, ProviderId provider, string nativeId, DeliveryId of, string bodyHash);
}
