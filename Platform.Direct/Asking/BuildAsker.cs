using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Webhooks.Publishing;

namespace Platform.Direct.Asking;

/// <summary>
/// Asks the Builds code itself for what the topics lead to in the other mode (RULES E1): the delivery's event joins the client's
/// batch, under its own id. The build that carries it settles it (<see cref="DeliveryNews"/>).
/// </summary>
internal sealed class BuildAsker(
    EventStore events,
    BatchJoiner joiner,
    BuildJournal journal,
    JoinedBatches batches,
    TickSender ticks,
    DeliveryStages stages,
    DeliverySettlement settlement,
    ClientDirectory clients,
    TimeProvider time) : IEventOutlet
{
    /// <summary>Long past a build: what is asked again then has joined a batch, and is only looked at.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    public IntegrationMode Mode => IntegrationMode.Direct;

    public async Task PublishAsync(StoredEvent stored, CancellationToken publishing, CancellationToken cancellationToken)
    {
        if (clients.Find(stored.Event.ClientId) is not { } client)
            throw new InvalidDataException($"There is no client '{stored.Event.ClientId}' (any more) for event {stored.Event.EventId}.");

        if (WhyNoBuild(client, stored.Event) is { } reason)
            await SettleAsync(stored, reason, cancellationToken);
        else
            await JoinAsync(client, stored, cancellationToken);
    }

    public Task RecordAsync(StoredEvent stored, string stage, CancellationToken cancellationToken) =>
        stages.RecordAsync(stored.Delivery, stored.Event.EventId, stage, time.GetUtcNow(), null, cancellationToken);

    /// <returns>Null for an event that may change a page.</returns>
    private static string? WhyNoBuild(ClientServiceConfig client, UnifiedEvent unified) =>
        unified.Draft ? "it is a draft, and direct mode builds what is published only"
        : unified.Provider != client.ContentProvider ? "direct mode takes no content from the shop"
        : null;

    private async Task SettleAsync(StoredEvent stored, string reason, CancellationToken cancellationToken)
    {
        await NoteAsync(stored, cancellationToken);
        await stages.RecordAsync(stored.Delivery, stored.Event.EventId, Stages.Unchanged, time.GetUtcNow(), reason, cancellationToken);
        await settlement.SettleAsync(stored.Delivery, stored.Event.EventId, cancellationToken);
    }

    private async Task JoinAsync(ClientServiceConfig client, StoredEvent stored, CancellationToken cancellationToken)
    {
        var site = new SiteKey(client.ClientId, stored.Event.Environment);
        var member = Member(stored);
        var joined = await joiner.JoinAsync(site, member, client.Builds, cancellationToken);
        await NoteAsync(stored, cancellationToken);
        await RecordAsync(stored, Stages.BuildRequested, cancellationToken);
        await journal.BatchedAsync(site, member, joined.BatchId, cancellationToken);

        // Its settlement may be all that a crash left out.
        if (joined.Duplicate && await batches.HasShownAsync(site, joined.BatchId, cancellationToken))
            await settlement.SettleAsync(stored.Delivery, stored.Event.EventId, cancellationToken);
        else
            await ticks.SendNowAsync(site, joined.BatchId, cancellationToken);
    }

    /// <summary>A low event waits for no other: nobody else starts the build that settles it.</summary>
    private BatchMember Member(StoredEvent stored)
    {
        var unified = stored.Event;
        return new BatchMember
        {
            EventId = unified.EventId,
            DeliveryId = stored.Delivery,
            DeliveryEvents = unified.DeliveryEvents,
            Priority = unified.Data.Priority == Priority.Low ? Priority.Normal : unified.Data.Priority,
            JoinedAt = time.GetUtcNow(),
            Traceparent = unified.Traceparent,
            ChangedItems = unified.Locale is { } locale ? [new ItemKey(unified.ContentId, locale).ToString()] : [],
        };
    }

    /// <summary>Asked once, however often it is looked at: an event that waits for its build is never given up on.</summary>
    private Task NoteAsync(StoredEvent stored, CancellationToken cancellationToken) =>
        events.MarkPublishedAsync(stored with { Publishes = 0 }, Mode, LookAgain, cancellationToken);
}
