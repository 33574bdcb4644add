using System.Text.Json.Nodes;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Cli.Commands.Deliveries;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>Reads what deliveries caused, once nothing more happens to them.</summary>
internal sealed class RunReader(JourneyWait journeys, DeliveryReader deliveries, ReleaseDifferences releases, TimeProvider clock)
{
    // Steps of the way, and not of the outcome.
    private static readonly string[] Passing = [Stages.Published, Stages.Audited, Stages.Building];

    public Task<SavedRun> ReadAsync(IReadOnlyList<DeliveryId> ids, TimeSpan patience, CancellationToken cancellationToken) =>
        ReadAsync([.. ids.Select(id => new RunDelivery { Verdict = "", DeliveryId = id.Value })], patience, cancellationToken);

    /// <param name="sent">As they were answered; with an empty verdict it is their state.</param>
    public async Task<SavedRun> ReadAsync(IReadOnlyList<RunDelivery> sent, TimeSpan patience, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + patience;
        var read = new List<RunDelivery>();
        var live = new List<RunRelease>();
        foreach (var delivery in sent)
        {
            if (delivery is { DeliveryId: null } or { Verdict: "duplicate" })
            {
                read.Add(delivery);
                continue;
            }

            var journey = await journeys.ReadAsync(new DeliveryId(delivery.DeliveryId), until, cancellationToken);
            read.Add(delivery with
            {
                Verdict = delivery.Verdict.Length > 0 ? delivery.Verdict : Wire.Name(journey.Delivery.State),
                Events = await EventsAsync(journey, cancellationToken),
            });
            live.AddRange(await releases.ReadAsync(journey, cancellationToken));
        }

        return new SavedRun { At = clock.GetUtcNow(), Deliveries = read, Releases = [.. live.DistinctBy(release => release.ReleaseId)] };
    }

    private async Task<IReadOnlyList<RunEvent>> EventsAsync(Journey journey, CancellationToken cancellationToken)
    {
        var events = new List<RunEvent>();
        foreach (var one in journey.Events)
        {
            var body = await deliveries.ReadEventAsync(journey.Delivery.Id, one.Event.Id, cancellationToken);
            events.Add(new RunEvent
            {
                Event = body is null ? null : JsonNode.Parse(body.Bytes)!.AsObject(),
                Title = $"{Wire.Name(one.Event.EventType)} {Wire.Name(one.Event.ContentType)} {one.Event.ContentId}{(one.Event.Locale is null ? "" : $" ({one.Event.Locale})")}",
                Stages = [.. one.Stages.Where(stage => !Passing.Contains(stage.Stage)).Select(stage => new RunStage(stage.Stage, stage.Detail))],
                Over = one.IsOver,
            });
        }

        return [.. events.OrderBy(one => one.Title, StringComparer.Ordinal)];
    }
}
