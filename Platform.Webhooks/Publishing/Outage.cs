using Platform.Aws.Outages;

namespace Platform.Webhooks.Publishing;

/// <summary>What a service that can't be reached, or takes too long, throws. Anything else is a bug.</summary>
internal static class Outage
{
    public static bool Is(Exception fault) =>
        AwsOutage.Is(fault) || fault is OperationCanceledException;
}
