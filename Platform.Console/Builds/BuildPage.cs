using Platform.Console.Live;
using Platform.Console.Logs;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Console.Sites;

namespace Platform.Console.Builds;

/// <summary>One build with its log, live while it runs.</summary>
internal sealed class BuildPage(BuildsApi api, SiteUrls sites)
{
    /// <returns>Null where there is no such build.</returns>
    public async Task<Page?> PageAsync(string id, CancellationToken cancellationToken)
    {
        if (await RegionsAsync(id, cancellationToken) is not [var region])
            return null;

        return new Page
        {
            Title = "Build",
            Section = Section.Builds,
            Lead = Html.Of($"""<a class="crumb" href="/builds">Builds</a> <span aria-hidden="true">/</span> <code>{id}</code>"""),
            Content = Html.Of($"""
                <div class="card" data-live="/builds/{id}/live"><div id="{region.Id}">{region.Markup}</div></div>
                {LogPanel.For("Log", $"/builds/{id}/log-lines")}
                """),
        };
    }

    public async Task<IReadOnlyList<LiveRegion>> RegionsAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("The Builds service", limited => api.FindAsync(id, limited), cancellationToken);
        if (answer.Outage is { } outage)
            return [new LiveRegion("build", [new Fragment("div", "facts-of-build", OutageNote.For(outage))])];
        return answer.Value is { } build ? [new LiveRegion("build", [BuildMarkup.Facts(build, sites)])] : [];
    }
}
