using Amazon.Runtime;
using Polly.Timeout;

namespace Platform.Aws.Outages;

/// <summary>
/// What a call to AWS throws when AWS refuses it, fails or can't be reached. The SDK lets a refused connection through as
/// HttpRequestException and its own time-out as TimeoutException, and neither of its two base exceptions derives from the other:
/// catch by this, or an outage passes as a bug.
/// </summary>
public static class AwsOutage
{
    public static bool Is(Exception fault) =>
        fault is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or TimeoutRejectedException;
}
