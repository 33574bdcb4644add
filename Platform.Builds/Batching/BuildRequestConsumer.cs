using System.Text.Json;
using Platform.Aws.Events;
using Platform.Aws.Queues;
using Platform.Builds.Closing;
using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.Domain.Events;

namespace Platform.Builds.Batching;

/// <summary>The queue <c>build-requests</c>: each <c>build_requested</c> joins a batch.</summary>
internal sealed class BuildRequestConsumer(EventReader events, BatchJoiner joiner, BuildJournal journal, ClientDirectory clients, TimeProvider time)
    : IMessageHandler
{
    public async Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        UnifiedEvent requested;
        try
        {
            requested = await events.ReadAsync(message.Body, cancellationToken);
        }
        catch (JsonException fault)
        {
            return MessageOutcome.Poison(fault.Message);
        }

        if (clients.Find(requested.ClientId) is not { } client)
            return MessageOutcome.Poison($"no client '{requested.ClientId}'");
        if (requested.EventType != EventType.BuildRequested)
            return MessageOutcome.Poison($"a {requested.EventType} is no request");

        // The projector's span, so that the build hangs below what asked for it.
        var member = BatchMember.Of(requested, time.GetUtcNow()) with { Traceparent = message.Traceparent ?? requested.Traceparent };
        var site = new SiteKey(requested.ClientId, requested.Environment);
        if (requested.Draft)
            site = site.ToPreview();
        var joined = await joiner.JoinAsync(site, member, client.Builds, cancellationToken);
        await journal.BatchedAsync(site, member, joined.BatchId, cancellationToken);
        return MessageOutcome.Done;
    }
}
