using System.Text.Json.Nodes;
using LibGit2Sharp;
using Microsoft.Playwright;
using Platform.Builds.Sealing;
using Platform.Content.Git;
using Platform.Content.Git.Files;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Console;
using Platform.Tests.Sites.Rig;
using Platform.Tests.Waiting;
using static Microsoft.Playwright.Assertions;
using Repository = LibGit2Sharp.Repository;

namespace Platform.Tests.Sites;

/// <summary>An editor at <c>/admin/</c> of a built site, before a real repository.</summary>
public sealed class EditingTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Origin = "http://localhost";

    private const string Article = """
        ---
        title: Slow tea
        date: 2026-02-03T08:00:00Z
        tags: [Tea]
        ---
        Water *first*.

        """;

    private const string Mug = """
        ---
        title: Blue mug
        sku: MUG-1
        ---
        A mug.

        """;

    private static readonly ClientServiceConfig Client = Parse("eleventy", "https://auth.example");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_editor_saves_is_a_commit_that_the_projection_reads()
    {
        using var server = await DecapServer.StartAsync(Cancellation, ("content/articles/slow-tea.md", Article), ("content/products/blue-mug.md", Mug));
        using var site = await BuildAsync(server);
        await using var context = await browser.OpenAsync();
        var visit = await Visit.OpenAsync(context, Origin, site.Output, new Dictionary<string, Func<IRoute, Task>> { [server.Host] = ForwardAsync });
        var page = visit.Page;

        await page.GotoAsync(Origin + "/admin/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Slow tea" }).ClickAsync();
        await page.GetByLabel("Title").First.FillAsync("Slower tea");
        await PublishAsync(page);
        var article = await Eventually.BecomesAsync(_ => Task.FromResult(Read(server.Folder, "articles~2fslow-tea")), read => read.Title == "Slower tea");

        Assert.Equal("<p>Water <em>first</em>.</p>", article.BodyHtml?.Trim());
        Assert.Equal((new DateTimeOffset(2026, 2, 3, 8, 0, 0, TimeSpan.Zero), "Tea"), (article.PublishedAt!.Value, Assert.Single(article.Tags!)));

        await page.GotoAsync(Origin + "/admin/#/collections/products/entries/blue-mug");
        await page.ReloadAsync();
        await page.GetByLabel("Price").FillAsync("32.00");
        await page.GetByLabel("In stock").FillAsync("7");
        await PublishAsync(page);
        var mug = await Eventually.BecomesAsync(_ => Task.FromResult(Read(server.Folder, "products~2fblue-mug")), read => read.Product?.Stock == 7);

        Assert.Equal(("MUG-1", "32.00", "EUR"), (mug.Product!.Sku, mug.Product.Price, mug.Product.Currency));
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Elsewhere);
    }

    [Fact]
    public void Builds_are_told_public_facts_of_an_editor_that_somebody_can_sign_in_to()
    {
        var editing = JsonNode.Parse(SiteConfigFile.Of(Client))!["editing"]!;
        Assert.Equal(
            """{"provider":"decap","settings":{"auth_url":"https://auth.example","branch":"main","repository":"website","repository_owner":"tea-shop"},"branch":"main","directory":"content","mapping":{}}""",
            editing.ToJsonString());

        Assert.Null(JsonNode.Parse(SiteConfigFile.Of(Parse("eleventy", null)))!["editing"]);
    }

    [Fact]
    public void The_editor_is_installed_for_clients_that_have_it_whatever_their_engine()
    {
        var engine = EngineCatalog.Find("hugo")!;
        Assert.Empty(engine.LockFiles);
        var installed = engine.For(Client);
        Assert.Equal("kit/editors/decap/editor.lock.json", Assert.Single(installed.LockFiles));
        Assert.Equal("node kit/editors/decap/install.mjs", string.Join(' ', Assert.Single(installed.Install)));
        Assert.Same(engine, engine.For(Parse("hugo", null)));
    }

    private static Task<SiteFolder> BuildAsync(DecapServer server) => SiteFolder.BuildAsync(
        config =>
        {
            var editing = JsonNode.Parse(SiteConfigFile.Of(Client))!["editing"]!.DeepClone().AsObject();
            editing["local_backend"] = server.Url;
            config["editing"] = editing;
        },
        client: Client,
        cancellationToken: Cancellation);

    // Chromium lets no page of an unknown network ask this machine, which a page out of a folder is; Playwright asks for it.
    private static async Task ForwardAsync(IRoute route) => await route.FulfillAsync(new() { Response = await route.FetchAsync() });

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Publish now" }).ClickAsync();
        await Expect(page.GetByText("Entry saved")).ToBeVisibleAsync();
    }

    /// <summary>As the projector does: the branch's tip, and the file in it.</summary>
    private static UnifiedFields Read(string folder, string id)
    {
        using var repository = new Repository(folder);
        var tip = GitTree.Read(repository.Branches["main"].Tip, Client);
        var file = tip.Files.Single(item => item.Key.Id == new ContentId(id)).Value;
        using var bytes = new MemoryStream();
        using (var content = repository.Lookup<Blob>(file.Blob).GetContentStream())
            content.CopyTo(bytes);
        var reading = ContentFile.Read(file, bytes.ToArray(), Client);
        Assert.Null(reading.Fault);
        return reading.Fields!;
    }

    private static ClientServiceConfig Parse(string engine, string? authUrl) => ClientFile.Parse("client.json", $$"""
        {
          "client_id": "tea-shop", "company_name": "Tea Shop", "domain": "tea-shop.example", "contact_email": "studio@tea-shop.example", "service_tier": "tier1",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "{{engine}}",
            "cms_config": { "provider": "decap", "settings": { "repository": "website", "repository_owner": "tea-shop", "branch": "main"{{(authUrl is null ? "" : $", \"auth_url\": \"{authUrl}\"")}} } },
            "ecommerce_config": { "provider": "snipcart", "settings": { "public_api_key": "key", "currency": "EUR" } }
          }
        }
        """);
}
