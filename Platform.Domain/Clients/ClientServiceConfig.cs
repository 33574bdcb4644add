using System.Text.Json.Serialization;
using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>One client's configuration, <c>clients/&lt;id&gt;.json</c> (DESIGN 5). What is not required has a default.</summary>
public sealed record ClientServiceConfig
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required ClientId ClientId { get; init; }

    public required string CompanyName { get; init; }

    public required string Domain { get; init; }

    public required string ContactEmail { get; init; }

    /// <summary><c>dev</c>, <c>staging</c> or <c>prod</c>.</summary>
    public string Environment { get; init; } = "prod";

    public required ServiceTier ServiceTier { get; init; }

    public ManagementModel? ManagementModel { get; init; }

    public DeliveryModel DeliveryModel { get; init; } = DeliveryModel.Hosted;

    public required ServiceIntegrationConfig ServiceIntegration { get; init; }

    public WebhookConfig Webhooks { get; init; } = new();

    public ContentConfig Content { get; init; } = new();

    public BuildConfig Builds { get; init; } = new();

    public SiteConfig Site { get; init; } = new();

    public IReadOnlyDictionary<string, string> CustomSettings { get; init; } = new Dictionary<string, string>();

    /// <summary><c>&lt;client_id&gt;-&lt;environment&gt;</c>: the prefix of every name in the client's AWS account.</summary>
    [JsonIgnore]
    public string ResourcePrefix => $"{ClientId.Value}-{Environment}";

    /// <summary>Who has the client's words: its CMS; without one, the Git host of its repository; null where it has neither.</summary>
    [JsonIgnore]
    public ProviderId? ContentProvider => ServiceIntegration.CmsConfig?.Provider ?? (Content.Git is null ? null : ProviderId.Git);

    /// <summary>The providers whose webhooks this client takes.</summary>
    [JsonIgnore]
    public IEnumerable<ProviderId> Providers =>
        new[] { ContentProvider, ServiceIntegration.EcommerceConfig?.Provider }.OfType<ProviderId>();

    /// <summary>The repository that the client's content is in; null where it is not in Git.</summary>
    [JsonIgnore]
    public GitConfig? Repository => Content.Git ?? ClientRepository.Of(ServiceIntegration.CmsConfig);

    /// <summary>The settings of one of the client's providers; empty where it has none.</summary>
    public IReadOnlyDictionary<string, string> SettingsOf(ProviderId provider) =>
        ServiceIntegration.CmsConfig is { } cms && cms.Provider == provider ? cms.Settings
        : ServiceIntegration.EcommerceConfig is { } shop && shop.Provider == provider ? shop.Settings
        : new Dictionary<string, string>();
}
