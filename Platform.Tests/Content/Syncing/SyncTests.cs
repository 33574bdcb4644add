using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Content;
using Platform.Content.Cache;
using Platform.Content.Syncing;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Tests.Content.Syncing;

/// <summary>What a sync does to a client's cache (RULES B7).</summary>
public sealed class SyncTests(SyncFixture content) : IClassFixture<SyncFixture>
{
    // Long enough that what was written before counts as old.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task B7_A_sync_takes_over_what_the_provider_has_and_marks_the_content_complete()
    {
        var site = Site();
        Put(site, "article-one", "One");
        Put(site, "article-two", "Two");
        Assert.False(await IsCompleteAsync(site));

        var steps = await content.SyncAsync(site);

        Assert.Equal((2, 2), (steps[0].Items, steps[0].Changed));
        Assert.Equal("snipcart", Assert.Single(steps[0].NotRead).Value);
        Assert.Equal("One", (await content.PublishedAsync(site.Client.ClientId))["article-one"].Title);
        Assert.True(await IsCompleteAsync(site));
        Assert.Equal(0, (await content.SyncAsync(site)).Sum(step => step.Changed));
    }

    [Fact]
    public async Task B7_A_sync_repairs_what_webhooks_missed()
    {
        var site = Site();
        Put(site, "article-kept", "Kept");
        Put(site, "article-edited", "Before");
        Put(site, "article-gone", "Gone");
        await content.SyncAsync(site);

        Put(site, "article-edited", "After", "2026-03-01T11:00:00Z");
        content.Sanity.Remove("article-gone", site.Client.ClientId.Value);
        var steps = await content.SyncAsync(site, Later);

        Assert.Equal(1, steps.Single(step => step.Phase == SyncPhase.Withdraw).Items);
        var published = await content.PublishedAsync(site.Client.ClientId);
        Assert.Equal(["article-edited", "article-kept"], published.Keys.Order());
        Assert.Equal("After", published["article-edited"].Title);
    }

    [Fact]
    public async Task B7_What_was_written_after_the_listing_began_stands()
    {
        var site = Site();
        Put(site, "article-one", "One");
        await content.SyncAsync(site);

        await content.SyncAsync(site, between: async step =>
        {
            if (step.Phase == SyncPhase.Read)
                await content.ProjectAsync(new Events(site.Client.ClientId).Article("article-meanwhile", 5));
        });

        Assert.Contains("article-meanwhile", await content.PublishedAsync(site.Client.ClientId));
    }

    [Fact]
    public async Task B2_A_listing_that_is_older_than_what_a_webhook_told_changes_nothing()
    {
        var site = Site();
        var events = new Events(site.Client.ClientId);
        var newer = events.Article("article-one", 1, "Newer") with { OrderKey = OrderKey.From(DateTimeOffset.Parse("2026-06-01T00:00:00Z")) };
        await content.ProjectAsync(newer);
        Put(site, "article-one", "Older");

        var steps = await content.SyncAsync(site, Later);

        Assert.Equal(0, steps.Sum(step => step.Changed));
        Assert.Equal("Newer", (await content.PublishedAsync(site.Client.ClientId))["article-one"].Title);
    }

    [Fact]
    public async Task An_item_that_comes_back_after_a_sync_took_it_away_is_published_again()
    {
        var site = Site();
        Put(site, "article-one", "One");
        await content.SyncAsync(site);
        content.Sanity.Remove("article-one", site.Client.ClientId.Value);
        await content.SyncAsync(site, Later);
        Assert.Empty(await content.PublishedAsync(site.Client.ClientId));

        Put(site, "article-one", "One again", "2026-03-01T12:00:00Z");
        await content.SyncAsync(site, Later);

        Assert.Equal("One again", (await content.PublishedAsync(site.Client.ClientId))["article-one"].Title);
    }

    [Fact]
    public async Task Pages_are_steps_and_what_any_of_them_told_is_kept()
    {
        var site = Site();
        for (var i = 0; i < 205; i++)
            Put(site, $"article-{i:000}", $"Article {i}");
        var first = await content.SyncAsync(site);
        Assert.Equal([100, 100, 5], first.Where(step => step.Phase == SyncPhase.Read).Select(step => step.Items));
        Assert.Equal([200, 5], first.Where(step => step.Phase == SyncPhase.Compose).Select(step => step.Items));

        for (var i = 0; i < 205; i += 2)
            content.Sanity.Remove($"article-{i:000}", site.Client.ClientId.Value);
        var second = await content.SyncAsync(site, Later);

        Assert.Equal([100, 3], second.Where(step => step.Phase == SyncPhase.Withdraw).Select(step => step.Items));
        Assert.Equal(Enumerable.Range(0, 205).Where(i => i % 2 == 1).Select(i => $"article-{i:000}"), (await content.PublishedAsync(site.Client.ClientId)).Keys.Order());
    }

    [Fact]
    public async Task A_step_asks_for_one_build_however_much_it_changed()
    {
        var site = Site();
        for (var i = 0; i < 5; i++)
            Put(site, $"article-{i}", $"Article {i}");
        await content.SyncAsync(site);

        var requests = (await content.RequestsAsync(site.Client.ClientId)).ToList();
        Assert.Equal(5, Assert.Single(requests).Data.UnifiedFields.Build!.ChangedItems!.Count);
    }

    [Fact]
    public async Task After_a_move_to_another_CMS_its_content_alone_is_published()
    {
        var site = Site();
        Put(site, "article-of-the-former", "Former");
        await content.SyncAsync(site);
        var (moved, repository) = content.MovedToGit(site.Client.ClientId);
        repository.PushFile("content/articles/of-the-new.md", "---\ntitle: New\n---\nWords.\n");
        Assert.False(await IsCompleteAsync(moved));

        await content.SyncAsync(moved);

        Assert.Equal("New", Assert.Single(await content.PublishedAsync(site.Client.ClientId)).Value.Title);
        Assert.True(await IsCompleteAsync(moved));
    }

    [Fact]
    public async Task A_sync_of_a_repository_ends_at_its_tip_and_tells_of_files_that_can_not_be_read()
    {
        var (site, repository) = content.MovedToGit(content.Take());
        repository.Push("main", ("content/articles/one.md", "---\ntitle: One\n---\n"), ("content/articles/two.md", "---\ntitle: Two\n---\n"));
        await content.SyncAsync(site);

        // Pushed, and no webhook came.
        repository.Push("main", ("content/articles/one.md", null), ("content/articles/two.md", "---\ntitle: [broken\n---\n"), ("content/articles/three.md", "---\ntitle: Three\n---\n"));
        var steps = await content.SyncAsync(site);

        Assert.Contains("content/articles/two.md", Assert.Single(steps[0].Faults), StringComparison.Ordinal);
        Assert.Equal(["Three", "Two"], (await content.PublishedAsync(site.Client.ClientId)).Values.Select(item => item.Title).Order());
    }

    [Fact]
    public async Task After_a_move_to_another_shop_products_are_sold_there()
    {
        var site = Site();
        Put(site, "article-one", "One");
        await content.ProjectAsync(new Events(site.Client.ClientId).Product("product-mug", 1, "MUG-1"));
        Assert.Equal("snipcart", (await content.PublishedAsync(site.Client.ClientId))["product-mug"].Product!.Checkout!.Provider.Value);

        var integration = site.Client.ServiceIntegration with { EcommerceConfig = new EcommerceProviderConfig { Provider = new ProviderId("foxy") } };
        await content.SyncAsync(new Site(site.Client with { ServiceIntegration = integration }, site.Environment));

        Assert.Equal("foxy", (await content.PublishedAsync(site.Client.ClientId))["product-mug"].Product!.Checkout!.Provider.Value);
    }

    private Site Site() => content.SiteOf(content.Take());

    private void Put(Site site, string id, string title, string updatedAt = "2026-03-01T10:00:00Z") =>
        content.Sanity.Put(id, title, updatedAt, dataset: site.Client.ClientId.Value);

    private Task<bool> IsCompleteAsync(Site site) =>
        content.Services.GetRequiredService<ContentCompleteness>().IsCompleteAsync(site.Client, site.Environment, Cancellation);
}
