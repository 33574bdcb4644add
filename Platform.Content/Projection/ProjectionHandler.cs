using System.Text.Json;
using Platform.Aws.Events;
using Platform.Aws.Queues;
using Platform.Content.Cache;
using Platform.Content.Git;
using Platform.Content.Telemetry;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Content.Projection;

/// <summary>The queue content-projection.</summary>
internal sealed partial class ProjectionHandler(EventReader reader, ClientDirectory clients, Projector projector, ILogger<ProjectionHandler> logger)
    : IMessageHandler
{
    public async Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        UnifiedEvent unified;
        try
        {
            unified = await reader.ReadAsync(message.Body, cancellationToken);
        }
        catch (JsonException fault)
        {
            return MessageOutcome.Poison($"Not an event of schema 1.x: {fault.Message}");
        }

        // Kept as a dead letter: the client's file may come back.
        if (clients.Find(unified.ClientId) is not { } client)
            return MessageOutcome.Poison($"Event {unified.EventId} is for client '{unified.ClientId}', which has no file here.");

        using var span = ContentTelemetry.Source.StartActivity($"project {Wire.Name(unified.EventType)}");
        span?.SetTag("platform.event_id", unified.EventId.Value).SetTag("platform.client_id", unified.ClientId.Value);
        try
        {
            var stage = (await projector.ProjectAsync(new Site(client, unified.Environment), unified, cancellationToken)).Stage;
            span?.SetTag("platform.stage", stage);
            Projected(unified.EventId.Value, unified.ClientId.Value, unified.ContentId.Value, stage);
            return MessageOutcome.Done;
        }
        catch (RepositoryUnavailableException outage)
        {
            return MessageOutcome.Retry(reason: outage.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "Event {EventId} of {ClientId} about {ContentId}: {Stage}")]
    private partial void Projected(string eventId, string clientId, string contentId, string stage);
}
