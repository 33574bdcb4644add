using Platform.Content.Cache;
using Platform.Content.Syncing;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Content.Syncing;

/// <summary>A client whose CMS and whose shop are both read: Contentful and Shopify.</summary>
public sealed class CmsAndShopSyncTests(SyncFixture content) : IClassFixture<SyncFixture>
{
    private const string Space = "e7k2corp0x9d";
    private const string Shop = "enterprise-corp.myshopify.com";

    // Long enough that what was written before counts as old.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task After_the_webhooks_a_sync_finds_nothing_to_change_and_later_what_is_gone()
    {
        var site = content.SiteOf(content.AtContentfulAndShopify);
        foreach (var told in Seeds(site, "contentful").Concat(Seeds(site, "shopify_basic")))
            await content.ProjectAsync(told);
        var before = await content.PublishedAsync(site.Client.ClientId);

        var steps = await content.SyncAsync(site, Later);

        Assert.Equal([("contentful", 7), ("shopify_basic", 3)], steps.Where(step => step.Phase == SyncPhase.Read).Select(step => (step.Provider!.Value.Value, step.Items)));
        Assert.Equal(0, steps.Sum(step => step.Changed));
        Assert.Empty(steps[0].NotRead);
        var valve = before.Values.Single(item => item.Product?.Sku == "EC-VALVE-20");
        Assert.Equal(("Brass ball valve, 20 mm", "48.00"), (valve.Title, valve.Product!.Price));

        content.Apis.Spaces.Remove(Space, "master", "54UA9oLtpfDHEqBguvS9HE");
        content.Apis.Shops.Remove(Shop, 8812450119725);
        await content.SyncAsync(site, Later);

        var after = await content.PublishedAsync(site.Client.ClientId);
        Assert.Equal(["54UA9oLtpfDHEqBguvS9HE"], before.Keys.Except(after.Keys));
        Assert.Null(after[valve.Id.Value].Product!.Price);
    }

    private static IEnumerable<UnifiedEvent> Seeds(Site site, string provider) => Directory
        .EnumerateDirectories(Repository.PathOf("recordings", provider), "seed-*").Order(StringComparer.Ordinal)
        .Select(RecordingTree.ReadFolder)
        .Select(recording => new NormalisationInput
        {
            Request = new WebhookRequest(recording.Method, recording.Path, recording.Headers, recording.Body),
            Client = site.Client,
            Environment = site.Environment,
            ClaimKey = $"{site.Partition}#{recording.Headers.Single(header => header.Key is "X-Contentful-Idempotency-Key" or "X-Shopify-Webhook-Id").Value}",
            DeliveryId = new DeliveryId("dlv_1"),
            ReceivedAt = DateTimeOffset.Parse("2026-11-02T09:30:00Z"),
            Trust = Trust.Signed,
        })
        .SelectMany(input => Assert.IsType<NormalisationResult.Events>(ProviderRegistry.Find(new(provider))!.Normalise(input)).Items);
}
