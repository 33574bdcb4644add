using Platform.StandIns.Contentful;
using Platform.StandIns.GitHost;
using Platform.StandIns.Sanity;
using Platform.StandIns.Shopify;

namespace Platform.StandIns.Hooks;

/// <summary>The management APIs by which providers' webhooks are set.</summary>
internal static class ManagementApis
{
    public static void MapManagementApis(this WebApplication app)
    {
        app.MapGitHubHooks();
        app.MapGitLabHooks();
        app.MapGiteaHooks();
        app.MapSanityHooks();
        app.MapContentfulManagement();
        app.MapShopifySubscriptions();
    }
}
