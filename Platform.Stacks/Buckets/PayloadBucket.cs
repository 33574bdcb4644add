using Constructs;
using Platform.Aws.EventLayers;

namespace Platform.Stacks.Buckets;

/// <summary>Large bodies and events, gone when the table's own would be, and snapshots, which stay: the live release is compared with its own.</summary>
internal static class PayloadBucket
{
    public static void Add(Construct scope, EventLayer layer, int days) =>
        new PrivateBucket(scope, "Payloads", new("payloads") { Name = layer.PayloadsBucket, Expiry = new Dictionary<string, int> { ["bodies/"] = days, ["events/"] = days } }).Allow();
}
