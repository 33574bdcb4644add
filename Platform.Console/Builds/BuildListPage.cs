using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Console.Sites;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Builds;

/// <summary>One client's open batch, builds and releases.</summary>
internal sealed class BuildListPage(BuildsApi api, ClientDirectory clients, PlatformSettings settings, SiteUrls sites)
{
    /// <returns>The client that the page is about; null where there is none at all.</returns>
    public ClientId? Chosen(string? client) =>
        clients.Find(new ClientId(client ?? "")) is { } named ? named.ClientId
        : settings.DefaultClient is { } own && clients.Find(own) is not null ? own
        : clients.All.Select(c => (ClientId?)c.ClientId).FirstOrDefault();

    public async Task<Page> PageAsync(ClientId? chosen, CancellationToken cancellationToken) => new()
    {
        Title = "Builds",
        Section = Section.Builds,
        Lead = Html.Of($"Edits are gathered in a batch; when nothing more comes, it is sealed and built, and what changed is published."),
        Content = chosen is { } client
            ? Content(client, await RegionsAsync(client, cancellationToken))
            : Html.Of($"""<div class="card empty"><strong>No client</strong><p>Add a file to the folder of clients, such as <code>clients/editorial-store.json</code>.</p></div>"""),
    };

    public async Task<IReadOnlyList<LiveRegion>> RegionsAsync(ClientId client, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("The Builds service", limited => api.ReadAsync(client, limited), cancellationToken);
        return answer.Match<IReadOnlyList<LiveRegion>>(
            read =>
            [
                new("batch", [BuildMarkup.Held(read, client), BuildMarkup.Open(read)]),
                new("builds", Or(read.Builds.Select(build => BuildMarkup.Row(build, sites)), "builds", "No build yet. Replay a recording, or press Build now.")),
                new("releases", Or(read.Releases.Items.Select(release => BuildMarkup.Row(release, client, sites)), "releases", "Nothing published yet.")),
            ],
            outage =>
            [
                new("batch", [new Fragment("div", "batch-outage", OutageNote.For(outage))]),
                new("builds", Or([], "builds", "Not known while the Builds service is silent.")),
                new("releases", Or([], "releases", "Not known while the Builds service is silent.")),
            ]);
    }

    private Html Content(ClientId client, IReadOnlyList<LiveRegion> regions) => Html.Of($"""
        <div class="row apart">
          {Switcher(client)}
          <button type="button" class="primary" data-post="/builds/start/{client.Value}">Build now</button>
        </div>
        <div class="stack page" data-live="/builds/live?client={client.Value}">
          <div class="stack" id="{regions[0].Id}">{regions[0].Markup}</div>
          <section aria-labelledby="builds-title"><h2 id="builds-title">Builds</h2>
            <div class="card flush"><table>
              <thead><tr><th>Asked for</th><th>State</th><th>Took</th><th>Carries</th><th>Published</th><th><span class="visually-hidden">Actions</span></th></tr></thead>
              <tbody id="{regions[1].Id}">{regions[1].Markup}</tbody>
            </table></div>
          </section>
          <section aria-labelledby="releases-title"><h2 id="releases-title">Releases</h2>
            <div class="card flush"><table>
              <thead><tr><th>Release</th><th>State</th><th>Made</th><th>Size</th><th>By</th><th><span class="visually-hidden">Actions</span></th></tr></thead>
              <tbody id="{regions[2].Id}">{regions[2].Markup}</tbody>
            </table></div>
          </section>
        </div>
        """);

    private Html Switcher(ClientId chosen) => clients.All.Count == 1
        ? Html.Of($"""<a href="{sites.Live(chosen)}">{clients.Find(chosen)!.CompanyName}</a>""")
        : Html.Of($"""
            <ul class="row" aria-label="Clients">{clients.All.Select(client => Html.Of($"""
            <li><a class="button" href="/builds?client={client.ClientId.Value}"{Html.Attribute("aria-current", client.ClientId == chosen ? "true" : null)}>{client.CompanyName}</a></li>
            """))}</ul>
            """);

    private static List<Fragment> Or(IEnumerable<Fragment> rows, string id, string empty)
    {
        var all = rows.ToList();
        return all.Count > 0 ? all : [new Fragment("tr", $"no-{id}", Html.Of($"""<td colspan="6" class="muted">{empty}</td>"""))];
    }
}
