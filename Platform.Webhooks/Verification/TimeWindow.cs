using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Answers;

namespace Platform.Webhooks.Verification;

/// <summary>Layer 2: a signed time may differ from ours by the client's window, both ways. An unsigned one never refuses.</summary>
internal static class TimeWindow
{
    public static Problem? Refuse(DateTimeOffset? signedAt, DateTimeOffset now, int windowSeconds) =>
        signedAt is { } signed && (now - signed).Duration() > TimeSpan.FromSeconds(windowSeconds)
            ? Refusals.TimeOutsideWindow(signed, now, windowSeconds)
            : null;
}
