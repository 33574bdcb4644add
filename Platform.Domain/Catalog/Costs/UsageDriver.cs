using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog.Costs;

/// <summary>What a resource's use grows with. Each is an amount a month.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<UsageDriver>))]
internal enum UsageDriver
{
    /// <summary>Always 1: what is there whether it is used or not.</summary>
    Month,

    /// <summary>Webhooks that are taken in.</summary>
    Deliveries,

    /// <summary>Messages in queues that want them.</summary>
    MatchedMessages,

    /// <summary>Messages in queues that don't want them; filter policies keep them out, so there are none.</summary>
    UnmatchedMessages,

    Builds,
    BuildMinutes,

    /// <summary>Pages and products.</summary>
    Items,

    PageViews,
    Requests,
    GigabytesOut,
    StorageGb,

    /// <summary>CMS, shop or Git host.</summary>
    Providers,
}
