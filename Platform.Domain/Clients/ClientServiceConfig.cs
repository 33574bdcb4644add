using System.Text.Json.Serialization;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Naming;
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

    public DeployConfig Deploy { get; init; } = new();

    /// <summary>The agency's own notes; <c>tag:&lt;name&gt;</c> becomes a tag of every AWS resource.</summary>
    public IReadOnlyDictionary<string, string> CustomSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>What the stack is made of, such as <c>sanity_snipcart_composed_stack</c>.</summary>
    [JsonIgnore]
    public string StackType => StackNames.StackType(
        ServiceIntegration.ServiceType, ServiceIntegration.SsgEngine, ServiceIntegration.CmsConfig?.Provider, ServiceIntegration.EcommerceConfig?.Provider);

    /// <summary>The stack's name by the formula, such as <c>MyOnlineStore-Prod-SanitySnipcartComposedStack</c>.</summary>
    [JsonIgnore]
    public string DeploymentName => StackNames.Deployment(ClientId, Environment, StackType);

    /// <summary>The stack's name: the one it was first deployed under, or the formula's.</summary>
    [JsonIgnore]
    public string StackName => Deploy.StackName ?? DeploymentName;

    /// <summary><c>&lt;client_id&gt;-&lt;environment&gt;</c>: the prefix of every name in the client's AWS account.</summary>
    [JsonIgnore]
    public string ResourcePrefix => StackNames.ResourcePrefix(ClientId, Environment);

    /// <summary>The tags of every AWS resource of the client; no personal data, as bills and logs show them.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Tags => ClientTags.Of(this);

    /// <summary>Who has the client's words: its CMS; without one, the Git host of its repository; null where it has neither.</summary>
    [JsonIgnore]
    public ProviderId? ContentProvider => ServiceIntegration.CmsConfig?.Provider ?? (Content.Git is null ? null : ProviderId.Git);

    /// <summary>Who has the client's content and its shop.</summary>
    [JsonIgnore]
    public IEnumerable<ProviderId> Providers =>
        new[] { ContentProvider, ServiceIntegration.EcommerceConfig?.Provider }.OfType<ProviderId>();

    /// <summary>Those whose webhooks this client takes: all, or none where <c>enable_webhooks</c> is false.</summary>
    [JsonIgnore]
    public IEnumerable<ProviderId> WebhookProviders => ServiceIntegration.EnableWebhooks ? Providers : [];

    /// <summary>The repository that the client's content is in; null where it is not in Git, though there may have been one before a move.</summary>
    [JsonIgnore]
    public GitConfig? Repository => ContentProvider is { } source && StackCatalog.FindProvider(source) is { ContentInGit: true }
        ? Content.Git ?? ClientRepository.Of(ServiceIntegration.CmsConfig)
        : null;

    /// <summary>The settings of one of the client's providers; empty where it has none.</summary>
    public IReadOnlyDictionary<string, string> SettingsOf(ProviderId provider) =>
        ServiceIntegration.CmsConfig is { } cms && cms.Provider == provider ? cms.Settings
        : ServiceIntegration.EcommerceConfig is { } shop && shop.Provider == provider ? shop.Settings
        : new Dictionary<string, string>();
}
