using Platform.Domain.Clients;

namespace Platform.Webhooks.Publishing;

/// <summary>Where stored events go: to topics in event-driven mode, straight into the client's batch in direct mode.</summary>
internal interface IEventOutlet
{
    IntegrationMode Mode { get; }

    /// <summary>Sends one event on and notes it. Doing so again is harmless: event ids make it so.</summary>
    /// <param name="publishing">Ends the attempt to send; what went out is noted in any case.</param>
    Task PublishAsync(StoredEvent stored, CancellationToken publishing, CancellationToken cancellationToken);

    /// <summary>For people only: that it can't be written is no reason to hold anything up.</summary>
    /// <param name="stage">One of <see cref="Platform.Aws.Audit.Stages"/>.</param>
    Task RecordAsync(StoredEvent stored, string stage, CancellationToken cancellationToken);
}
