using Platform.Aws.Releases;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Sites;

/// <summary>All clients' sites, as cards.</summary>
internal sealed class SiteList(ReleaseReader releases, ClientDirectory clients, PlatformSettings settings, SiteUrls urls)
{
    public Task<Answer<SiteState[]>> ReadAsync(CancellationToken cancellationToken) => Asking.AskAsync(
        "DynamoDB",
        limited => Task.WhenAll(clients.All
            .OrderBy(client => client.ClientId.Value, StringComparer.Ordinal)
            .Select(async client => new SiteState(client, await releases.LiveAsync(client.ClientId, settings.Environment, limited)))),
        cancellationToken);

    public async Task<LiveRegion> RegionAsync(CancellationToken cancellationToken)
    {
        var sites = await ReadAsync(cancellationToken);
        return new LiveRegion("sites", sites.Match(
            all => all.Select(site => new Fragment("li", $"site-{site.Client.ClientId}", Card(site), "card stack")).ToList(),
            outage => [new Fragment("li", "sites-outage", OutageNote.For(outage))]));
    }

    public Html Card(SiteState site) => site.Live is { } live
        ? Html.Of($"""
            <div class="row apart"><a href="{urls.Live(site.Client.ClientId)}"><strong>{site.Client.CompanyName}</strong></a><span class="badge good">Live</span></div>
            <p class="muted clip">Release <a href="{urls.Of(site.Client.ClientId, live.ReleaseId)}"><code>{live.ReleaseId.Value}</code></a>, published {Times.At(live.PublishedAt)}: {Count.Of(live.Release.Files, "file")} by {live.Release.Engine}.</p>
            """)
        : Html.Of($"""
            <div class="row apart"><a href="{urls.Live(site.Client.ClientId)}"><strong>{site.Client.CompanyName}</strong></a><span class="badge busy">First build</span></div>
            <p class="muted">Nothing published yet. The first release comes once its content is seeded and built.</p>
            """);
}
