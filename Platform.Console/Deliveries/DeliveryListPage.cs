using Platform.Aws.Deliveries;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Deliveries;

/// <summary>The latest deliveries of all clients, live.</summary>
internal sealed class DeliveryListPage(DeliveryReader deliveries, DeliveryStories stories, ClientDirectory clients, PlatformSettings settings)
{
    private const int Shown = 50;

    /// <summary>How far back a filter looks.</summary>
    private const int Searched = 500;

    private static readonly string[] Verdicts = ["accepted", "ignored", "rejected", "quarantined", "gave up"];

    public async Task<Page> PageAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var filter = DeliveryFilter.Of(request);
        var region = (await RegionsAsync(filter, cancellationToken))[0];
        return new Page
        {
            Title = "Deliveries",
            Section = Section.Deliveries,
            Lead = Html.Of($"""Each webhook that was verified, newest first. Send one from <a href="/recordings">Recordings</a>."""),
            Content = Html.Of($"""
                <form class="filters" method="get" action="/deliveries">
                  {Choice("client", "Client", filter.Client, clients.All.Select(client => client.ClientId.Value))}
                  {Choice("provider", "Provider", filter.Provider, ProviderRegistry.All.Select(provider => provider.Metadata.Id.Value))}
                  {Choice("verdict", "Verdict", filter.Verdict, Verdicts)}
                  <label>Kind or id<input type="search" name="text"{Html.Attribute("value", filter.Text)}></label>
                  <button>Filter</button>{Html.Of($"""<a class="button" href="/deliveries">Show all</a>""").When(!filter.IsEmpty)}
                </form>
                <div class="card flush" data-live="/deliveries/live{request.QueryString.Value}"><table>
                  <thead><tr><th>Time</th><th>From</th><th>Kind</th><th>Client</th><th>Verdict</th><th>Effect</th></tr></thead>
                  <tbody id="{region.Id}">{region.Markup}</tbody>
                </table></div>
                """),
        };
    }

    public async Task<IReadOnlyList<LiveRegion>> RegionsAsync(DeliveryFilter filter, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("DynamoDB", limited => RowsAsync(filter, limited), cancellationToken);
        return
        [
            new LiveRegion("deliveries", answer.Match<IReadOnlyList<Fragment>>(
                rows => rows.Count > 0 ? rows : [Note(Empty(filter))],
                outage => [Note(OutageNote.For(outage))])),
        ];
    }

    private async Task<List<Fragment>> RowsAsync(DeliveryFilter filter, CancellationToken cancellationToken)
    {
        var client = filter.Client is { } id ? new ClientId(id) : (ClientId?)null;
        var records = await deliveries.ListAsync(client, settings.Environment, filter.IsEmpty ? Shown : Searched, null, cancellationToken);
        var told = await Task.WhenAll(records.Where(filter.Passes).Take(Shown).Select(record => stories.RecallAsync(record.Id, cancellationToken)));
        return [.. told.OfType<DeliveryStory>().Select(Row)];
    }

    private static Fragment Row(DeliveryStory story) => new("tr", $"row-{story.Record.Id}", Html.Of($"""
        <td data-label="Time" class="tight"><a href="/deliveries/{story.Record.Id.Value}">{Times.At(story.Record.ReceivedAt)}</a></td>
        <td data-label="From" class="tight">{story.Record.Provider.Value}</td>
        <td data-label="Kind"><span>{story.Record.Kind}{About(story)}</span></td>
        <td data-label="Client" class="tight">{story.Record.Client.Value}</td>
        <td data-label="Verdict"><span>{DeliveryVerdict.Badge(story.State)}</span></td>
        <td data-label="Effect"><span>{DeliveryVerdict.Effect(story)}</span></td>
        """));

    private static Html About(DeliveryStory story) => Html.Join(story.Trails
        .Select(trail => trail.Event.ContentId.Value).Distinct().Take(2)
        .Select(content => Html.Of($"""<span class="sub">{content}</span>""")));

    private static Html Empty(DeliveryFilter filter) => filter.IsEmpty
        ? Html.Of($"""<div class="empty"><strong>No delivery yet</strong><p>Replay one of the <a href="/recordings">recordings</a>: it is signed afresh, sent to the intake like a provider’s webhook, and shows up here.</p></div>""")
        : Html.Of($"""<div class="empty"><strong>Nothing matches</strong><p>None of the last {Searched} deliveries passes this filter.</p></div>""");

    private static Fragment Note(Html note) => new("tr", "deliveries-note", Html.Of($"""<td colspan="6">{note}</td>"""));

    private static Html Choice(string name, string label, string? chosen, IEnumerable<string> values) => Html.Of($"""
        <label>{label}<select name="{name}"><option value="">All</option>{values.Select(value => Html.Of($"<option{Html.Flag("selected", value == chosen)}>{value}</option>"))}</select></label>
        """);
}
