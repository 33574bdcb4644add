using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Pages;
using Platform.Console.Resources;
using Platform.Console.Sites;

namespace Platform.Console.Overview;

/// <summary>The first page: the sites, and what runs.</summary>
internal sealed class OverviewPage(ResourcePages resources, SiteList sites)
{
    public async Task<IReadOnlyList<LiveRegion>> RegionsAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(sites.RegionAsync(cancellationToken), resources.RegionAsync(cancellationToken));

    public async Task<Page> PageAsync(CancellationToken cancellationToken)
    {
        var regions = await RegionsAsync(cancellationToken);
        return new Page
        {
            Title = "Overview",
            Section = Section.Overview,
            Lead = Html.Of($"""Replay a webhook on <a href="/recordings">Recordings</a>, watch it on <a href="/deliveries">Deliveries</a>, and see its page change on the site."""),
            Content = Html.Of($"""
                <div class="stack page" data-live="/live">
                  <section aria-labelledby="sites-title"><h2 id="sites-title">Sites</h2><ul class="cards" id="{regions[0].Id}">{regions[0].Markup}</ul></section>
                  {ResourcePages.Table(regions[1])}
                </div>
                """),
        };
    }
}
