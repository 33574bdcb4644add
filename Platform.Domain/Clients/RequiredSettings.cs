using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>The settings that each provider needs before its webhooks and its shop buttons can work.</summary>
public static class RequiredSettings
{
    private static readonly string[] Repository = ["repository", "repository_owner", "branch"];

    private static readonly Dictionary<ProviderId, IReadOnlyList<string>> Cms = new()
    {
        [new("decap")] = Repository,
        [new("tina")] = [.. Repository, "client_id"],
        [new("sanity")] = ["project_id", "dataset"],
        [new("contentful")] = ["space_id", "environment"],
    };

    private static readonly Dictionary<ProviderId, IReadOnlyList<string>> Shops = new()
    {
        [new("snipcart")] = ["public_api_key", "currency"],
        [new("foxy")] = ["store_domain"],
        [new("shopify_basic")] = ["store_domain"],
    };

    public static IReadOnlyCollection<ProviderId> CmsProviders => Cms.Keys;

    public static IReadOnlyCollection<ProviderId> ShopProviders => Shops.Keys;

    /// <summary>Their names; empty for a provider that needs none or is unknown.</summary>
    public static IReadOnlyList<string> Of(ProviderId provider) =>
        Cms.GetValueOrDefault(provider) ?? Shops.GetValueOrDefault(provider) ?? [];
}
