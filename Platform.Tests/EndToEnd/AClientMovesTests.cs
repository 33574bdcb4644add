using Platform.Cli;
using Platform.Tests.Cli;
using Platform.Tests.Waiting;

namespace Platform.Tests.EndToEnd;

/// <summary>
/// DESIGN 5: a client moves for years in one place. On the AppHost's own graph, by the commands that an operator types: the site
/// answers throughout, and shows the new provider's content after the sync.
/// </summary>
[Collection<AppHostTestGroup>]
public sealed class AClientMovesTests : IAsyncLifetime
{
    private static readonly string[] Restarted = ["content", "builds"];

    private readonly CliRun cli = new();
    private readonly HttpClient http = new();
    private readonly List<string> visits = [];
    private AppHostProcess host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        cli.Write("clients/developer-docs.json", """
            {
              "client_id": "developer-docs", "company_name": "Developer Docs", "domain": "developer-docs.example", "contact_email": "studio@developer-docs.example",
              "environment": "dev", "service_tier": "tier1", "management_model": "technical",
              "service_integration": { "service_type": "static_site", "integration_mode": "direct", "ssg_engine": "eleventy" },
              "content": { "git": { "url": "git/developer-docs.git" } },
              "builds": { "quiet_seconds": 1 },
              "webhooks": { "secrets": { "git": [ { "ref": "env:DEVELOPER_DOCS_GIT" } ] } }
            }
            """);
        var clients = Path.Combine(cli.Folder, "clients");
        cli.Variables["PLATFORM_CLIENTS"] = clients;
        host = await AppHostProcess.StartAsync(Path.Combine(cli.Folder, ".platform"), "--clients", clients, "--seed", "developer-docs");
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        http.Dispose();
        cli.Dispose();
    }

    [Fact]
    public async Task The_site_answers_throughout_and_shows_the_new_providers_content_after_the_sync()
    {
        await ShowsAsync("/", "article/");
        visits.Clear();

        await MoveAsync("--to-mode", "event_driven", "--to-cms", "sanity", "--setting", "project_id=zp7mbokg", "--setting", "dataset=production");
        await ShowsAsync("/article/the-weight-of-a-cup/", "<h1");
        await MoveAsync("--to-shop", "snipcart", "--setting", "public_api_key=ZGVtbw", "--setting", "currency=EUR", "--setting", "mode=Live");
        await ShowsAsync("/product/blue-mug/", "snipcart-add-item");
        await MoveAsync(
            "--to-cms", "decap", "--setting", "repository_owner=developer-docs", "--setting", "repository=website", "--setting", "branch=main", "--git-url", "git/budget-startup.git",
            "--to-shop", "foxy", "--setting", "store_domain=developer-docs.foxycart.com");
        await ShowsAsync("/product/desk-pad/", "developer-docs.foxycart.com/cart");
        Assert.StartsWith("404", await PageAsync("/article/the-weight-of-a-cup/"));

        Assert.Equal(["200"], visits.Distinct());
    }

    /// <summary>A move as docs/deploy.md has it; what a deployment does in AWS, a restart of the services does here.</summary>
    private async Task MoveAsync(params string[] to)
    {
        await RunAsync(["clients", "migrate", "developer-docs", .. to]);
        foreach (var service in Restarted)
            await host.CommandAsync(service, "restart");
        await WaitAsync(async () => (await host.ResourcesAsync()).Where(one => Restarted.Contains(one.Name)).All(one => one.Health == "Healthy"), "the services are healthy again");

        var before = await LiveAsync();
        await RunAsync("content", "sync", "--client", "developer-docs");
        await RunAsync("builds", "start", "--client", "developer-docs", "--confirm-removal");
        await WaitAsync(async () => await LiveAsync() != before, $"{string.Join(' ', to)} is live");
    }

    private async Task<string?> LiveAsync() =>
        (await cli.JsonAsync("releases", "list", "--client", "developer-docs"))["items"]!.AsArray().Where(release => (bool)release!["live"]!).Select(release => (string)release!["id"]!).SingleOrDefault();

    private async Task RunAsync(params string[] args)
    {
        var (code, output, error) = await cli.RunAsync(args);
        Assert.True(code == ExitCode.Done, $"{string.Join(' ', args)}: {error} {output}\n{host.Output}");
    }

    private Task ShowsAsync(string path, string text) => WaitAsync(
        async () => await PageAsync(path) is var page && page.StartsWith("200", StringComparison.Ordinal) && page.Contains(text, StringComparison.Ordinal), $"{path} shows {text}");

    /// <summary>Waits, and visits the home page each time it looks.</summary>
    private Task WaitAsync(Func<Task<bool>> condition, string what) => Eventually.HoldsAsync(
        async _ =>
        {
            visits.Add((await PageAsync("/"))[..3]);
            return await condition();
        },
        TimeSpan.FromMinutes(3),
        what);

    private async Task<string> PageAsync(string path)
    {
        var sites = host.Address("sites");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sites, path));
        request.Headers.Host = $"developer-docs.localhost:{sites.Port}";
        using var answer = await http.SendAsync(request, Cancellation);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}";
    }
}
