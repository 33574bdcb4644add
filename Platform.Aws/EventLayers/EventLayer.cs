using System.Security.Cryptography;
using System.Text;
using Platform.Aws.Releases;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Aws.EventLayers;

/// <summary>
/// Topics, queues, subscriptions, tables and buckets of one event layer, as data. <see cref="EventLayerProvisioner"/> creates it
/// in an emulator; the CDK constructs create the same in AWS.
/// </summary>
public sealed record EventLayer
{
    /// <summary>Of the layer that serves many clients' stacks.</summary>
    public const string SharedPrefix = "web-services-shared";

    private const int LongestBucketName = 63;

    private static readonly EventType[] ContentTypes =
        [.. Enum.GetValues<EventType>().Where(type => Wire.Name(type).StartsWith("content_", StringComparison.Ordinal))];

    private static readonly EventType[] ProductTypes = [EventType.ProductUpdated, EventType.ProductDeleted, EventType.InventoryChanged];

    private EventLayer(string prefix)
    {
        Prefix = prefix;
        Topics = new(prefix);
        Queues = new(prefix);
        Tables = new(prefix);
        PayloadsBucket = BucketName($"{prefix}-payloads");
        Subscriptions =
        [
            new(Topics.ContentEvents, Queues.ContentProjection, Only([.. ContentTypes, .. ProductTypes])),
            new(Topics.CommerceEvents, Queues.ContentProjection, Only([.. ContentTypes, EventType.OrderPlaced, EventType.OrderRefunded, .. ProductTypes])),
            new(Topics.ContentEvents, Queues.EventAudit),
            new(Topics.CommerceEvents, Queues.EventAudit),
            new(Topics.BuildEvents, Queues.EventAudit),
            new(Topics.BuildEvents, Queues.BuildRequests, Only([EventType.BuildRequested])),
        ];
    }

    public string Prefix { get; }

    public LayerTopics Topics { get; }

    public LayerQueues Queues { get; }

    public LayerTables Tables { get; }

    public IReadOnlyList<SubscriptionDescription> Subscriptions { get; }

    /// <summary>Large bodies and events, snapshots.</summary>
    public string PayloadsBucket { get; }

    /// <param name="prefix">Lower-case letters, digits and hyphens, such as <c>platform-dev</c>.</param>
    public static EventLayer For(string prefix) => new(prefix);

    /// <summary>
    /// The bucket of a client's site, previews in it (<see cref="PreviewLane"/>). It bears the client's own prefix also where the shared
    /// layer serves it, so that it stays where the layer changes. Names are cut to S3's 63 characters, and then end in a hash of the whole.
    /// </summary>
    public string SiteBucket(ClientId client, string environment)
    {
        var beside = PreviewLane.Beside(environment);
        return BucketName($"{(Prefix == SharedPrefix ? StackNames.ResourcePrefix(client, beside) : Prefix)}-{client}-{beside}-site");
    }

    /// <summary>The topic that events of a provider go to: the platform's own, a shop's, or content.</summary>
    public TopicDescription TopicFor(ProviderId provider) =>
        provider == ProviderId.Platform ? Topics.BuildEvents
        : StackCatalog.FindProvider(provider)?.Kind == ProviderKind.Shop ? Topics.CommerceEvents
        : Topics.ContentEvents;

    /// <summary>Whether content-projection receives it; what it doesn't, the intake settles itself (RULES A7).</summary>
    public bool IsProjected(UnifiedEvent unified) =>
        Subscriptions.Any(subscription =>
            subscription.Queue == Queues.ContentProjection
            && subscription.Topic == TopicFor(unified.Provider)
            && subscription.Filter?.Passes(Wire.Name(unified.EventType)) != false);

    private static FilterPolicy Only(IEnumerable<EventType> types) => new([.. types.Select(Wire.Name)]);

    private static string BucketName(string name) => name.Length <= LongestBucketName
        ? name
        : $"{name[..50]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}";
}
