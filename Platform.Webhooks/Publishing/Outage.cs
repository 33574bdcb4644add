using Amazon.Runtime;
using Polly.Timeout;

namespace Platform.Webhooks.Publishing;

/// <summary>What a service that can't be reached, or takes too long, throws. Anything else is a bug.</summary>
internal static class Outage
{
    public static bool Is(Exception fault) =>
        fault is AmazonClientException or HttpRequestException or IOException or TimeoutRejectedException or OperationCanceledException;
}
