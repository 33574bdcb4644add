using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Console.Sites;
using Platform.Domain.Ids;

namespace Platform.Console.Deliveries;

/// <summary>One delivery: its whole journey, its events, its body on demand.</summary>
internal sealed class DeliveryPage(DeliveryStories stories, SiteUrls sites)
{
    /// <returns>Null where there is no such delivery.</returns>
    public async Task<Page?> PageAsync(DeliveryId id, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("DynamoDB", limited => stories.ReadAsync(id, limited), cancellationToken);
        if (answer.Outage is { } outage)
            return Framed(id, OutageNote.For(outage));

        return answer.Value is { } story ? Framed(id, Content(story)) : null;
    }

    public async Task<IReadOnlyList<LiveRegion>> RegionsAsync(DeliveryId id, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("DynamoDB", limited => stories.ReadAsync(id, limited), cancellationToken);
        return answer.Value is { } story ? Regions(story) : [];
    }

    private static Page Framed(DeliveryId id, Html content) => new()
    {
        Title = "Delivery",
        Section = Section.Deliveries,
        Lead = Html.Of($"""<a class="crumb" href="/deliveries">Deliveries</a> <span aria-hidden="true">/</span> <code>{id.Value}</code>"""),
        Content = content,
    };

    private Html Content(DeliveryStory story)
    {
        var regions = Regions(story);
        return Html.Of($"""
            <div class="stack page" data-live="/deliveries/{story.Record.Id.Value}/live">
              <div id="{regions[0].Id}">{regions[0].Markup}</div>
              <section class="card" aria-labelledby="journey-title">
                <h2 id="journey-title">Journey</h2>
                <ol class="journey" id="{regions[1].Id}">{regions[1].Markup}</ol>
              </section>
              <section aria-labelledby="events-title">
                <h2 id="events-title">Events</h2>
                <div class="stack" id="{regions[2].Id}">{regions[2].Markup}</div>
              </section>
            </div>
            {DeliveryMarkup.Request(story)}
            """);
    }

    private IReadOnlyList<LiveRegion> Regions(DeliveryStory story)
    {
        var steps = Journey.Of(story, new StageLinks(sites, story.Record.Client));
        return
        [
            new("delivery-head", [DeliveryMarkup.Head(story)]),
            new("journey", [.. steps.Select((step, index) => DeliveryMarkup.Step(step, index, story.Record.ReceivedAt))]),
            new("events", story.Trails.Count > 0
                ? [.. story.Trails.Select(DeliveryMarkup.Event)]
                : [new Fragment("p", "no-events", Html.Text("No event came out of it."), "muted")]),
        ];
    }
}
