using Microsoft.Extensions.DependencyInjection;
using Platform.Content.Cache;
using Platform.Content.Syncing;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Ids;
using Platform.Tests.Content.Git;
using Platform.Tests.Direct.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Content.Syncing;

/// <summary>
/// The content service, and what it syncs from: the read APIs as their stand-ins answer them, and repositories on disk. Each test takes a
/// client of its own.
/// </summary>
public sealed class SyncFixture(EmulatorFixture emulators) : ContentFixture(emulators)
{
    private const int Clients = 16;

    private SanityServer? sanity;
    private ReadApiServer? apis;
    private int taken;

    protected override IEnumerable<(ClientId Id, string File, string Key)> MoreClients =>
        Enumerable.Range(0, Clients).Select(number => (Named(number), ClientFile(Named(number)), KeyOf(Named(number)))).Append((AtContentfulAndShopify, MerchantFile(AtContentfulAndShopify), KeyOf(AtContentfulAndShopify)));

    protected override IEnumerable<KeyValuePair<string, string?>> MoreSettings => sanity!.Settings.Concat(apis!.Settings);

    internal SanityServer Sanity => sanity!;

    internal ReadApiServer Apis => apis!;

    /// <summary>A client of Contentful and Shopify, with the content and products of the demo's seeds.</summary>
    public ClientId AtContentfulAndShopify => new($"seeds-{Layer.Prefix}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        sanity = await SanityServer.StartAsync(seeded: false);
        apis = await ReadApiServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await sanity!.DisposeAsync();
        await apis!.DisposeAsync();
    }

    /// <summary>A client of Sanity and Snipcart, with a dataset of its own.</summary>
    public ClientId Take() => Named(Interlocked.Increment(ref taken) - 1);

    /// <summary>The same client once it has moved to Decap, and its repository.</summary>
    internal (Site Site, TestRepository Repository) MovedToGit(ClientId client)
    {
        var site = SiteOf(client);
        var integration = site.Client.ServiceIntegration with { CmsConfig = new CmsProviderConfig { Provider = new ProviderId("decap") } };
        var git = new GitConfig { Url = $"git/{client}.git" };
        return (new Site(site.Client with { ServiceIntegration = integration, Content = site.Client.Content with { Git = git } }, site.Environment),
            new TestRepository(Path.Combine(DataFolder, "git", $"{client}.git")));
    }

    /// <summary>All steps of one sync.</summary>
    /// <param name="later">Begins it as much later, by our clock.</param>
    internal async Task<IReadOnlyList<SyncStep>> SyncAsync(Site site, TimeSpan later = default, Func<SyncStep, Task>? between = null)
    {
        var sync = Services.GetRequiredService<ContentSync>();
        var steps = new List<SyncStep>();
        for (var cursor = SyncCursor.Begin(site, DateTimeOffset.UtcNow + later); cursor is not null; cursor = steps[^1].Cursor is { } next ? SyncCursor.Parse(next) : null)
        {
            steps.Add(await sync.StepAsync(site, cursor, Cancellation));
            if (between is not null)
                await between(steps[^1]);
        }

        return steps;
    }

    public async Task<IReadOnlyDictionary<string, ContentItem>> PublishedAsync(ClientId client) =>
        (await ExportAsync(KeyOf(client))).ToDictionary(item => item.Id.Value);

    private ClientId Named(int number) => new($"sync{number}-{Layer.Prefix}");

    private static string KeyOf(ClientId client) => $"key-of-{client}";

    private static string ClientFile(ClientId client) => $$"""
        {
          "client_id": "{{client}}", "company_name": "Tide & Timber", "domain": "tide.example", "contact_email": "studio@tide.example",
          "environment": "dev", "service_tier": "tier3",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
            "cms_config": { "provider": "sanity", "settings": { "project_id": "zp7mbokg", "dataset": "{{client}}" } },
            "ecommerce_config": { "provider": "snipcart", "settings": { "public_api_key": "key", "currency": "EUR", "mode": "Live" } }
          }
        }
        """;

    private static string MerchantFile(ClientId client) => $$"""
        {
          "client_id": "{{client}}", "company_name": "Tide & Timber", "domain": "tide.example", "contact_email": "studio@tide.example",
          "environment": "dev", "service_tier": "tier3",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
            "cms_config": { "provider": "contentful", "settings": { "space_id": "e7k2corp0x9d", "environment": "master" } },
            "ecommerce_config": { "provider": "shopify_basic", "settings": { "store_domain": "enterprise-corp.myshopify.com", "currency": "USD" } }
          },
          "content": { "default_locale": "en-US", "token": { "ref": "env:CONTENTFUL_TOKEN" }, "shop_token": { "ref": "env:SHOPIFY_TOKEN" } }
        }
        """;
}
