using Platform.Console.Live;
using Platform.Console.Logs;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;

namespace Platform.Console.Resources;

/// <summary>What the AppHost started: state, health, addresses, logs and commands.</summary>
internal sealed class ResourcePages(HostFile hostFile, HostControl control)
{
    private const string Host = "The AppHost";

    /// <summary>The rows of the overview, or why there are none.</summary>
    public async Task<LiveRegion> RegionAsync(CancellationToken cancellationToken)
    {
        var resources = await ListAsync(cancellationToken);
        return new LiveRegion("resources", resources?.Match(
            list => list.Select(ResourceMarkup.Row).ToList(),
            outage => [Note(OutageNote.For(outage))]) ?? [Note(Html.Of($"""
                <p class="note">No AppHost of this console’s kind runs here. Under Aspire, states, logs and commands are on Aspire’s own dashboard, whose address it printed at start.</p>
                """))]);
    }

    public static Html Table(LiveRegion rows) => Html.Of($"""
        <section aria-labelledby="resources-title">
          <h2 id="resources-title">Resources</h2>
          <div class="card flush"><table>
            <thead><tr><th>Name</th><th>State</th><th>Address</th><th><span class="visually-hidden">Actions</span></th></tr></thead>
            <tbody id="{rows.Id}">{rows.Markup}</tbody>
          </table></div>
        </section>
        """);

    /// <returns>Null where there is no such resource.</returns>
    public async Task<Page?> PageAsync(string name, CancellationToken cancellationToken)
    {
        var regions = await RegionsOfAsync(name, cancellationToken);
        return regions is null ? null : new Page
        {
            Title = name,
            Section = Section.Overview,
            Lead = Html.Of($"""<a class="crumb" href="/">Overview</a>"""),
            Content = Html.Of($"""
                <div class="card stack" data-live="/resources/{name}/live">
                  <div id="{regions[0].Id}">{regions[0].Markup}</div>
                  <div id="{regions[1].Id}" class="row">{regions[1].Markup}</div>
                  <div id="{regions[2].Id}">{regions[2].Markup}</div>
                </div>
                {LogPanel.For("Log", $"/resources/{name}/log-lines")}
                """),
        };
    }

    /// <returns>Null where there is no such resource.</returns>
    public async Task<IReadOnlyList<LiveRegion>?> RegionsOfAsync(string name, CancellationToken cancellationToken)
    {
        var resources = await ListAsync(cancellationToken);
        if (resources is null)
            return null;
        if (resources.Outage is { } outage)
            return [new LiveRegion("facts", [new Fragment("div", "facts-of-resource", OutageNote.For(outage))]), new LiveRegion("actions", []), new LiveRegion("environment", [])];

        return resources.Value!.FirstOrDefault(r => r.Name == name) is { } resource
            ?
            [
                new LiveRegion("facts", [ResourceMarkup.Facts(resource)]),
                new LiveRegion("actions", [ResourceMarkup.Actions(resource)]),
                new LiveRegion("environment", [ResourceMarkup.Environment(resource)]),
            ]
            : null;
    }

    private async Task<Answer<IReadOnlyList<Resource>>?> ListAsync(CancellationToken cancellationToken) =>
        hostFile.Read() is { } host ? await Asking.AskAsync(Host, limited => control.ListAsync(host, limited), cancellationToken) : null;

    private static Fragment Note(Html note) => new("tr", "resources-note", Html.Of($"""<td colspan="4">{note}</td>"""));
}
