using System.Runtime.CompilerServices;
using System.Text;
using Platform.Aws.Deliveries;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Events.CloudEvents;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>A delivery's events as CloudEvents, one a line.</summary>
internal sealed class DeliveryCloudEvents(DeliveryReader deliveries, ClientDirectory clients, string typePrefix)
{
    public async IAsyncEnumerable<string> ReadAsync(Journey journey, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var delivery = journey.Delivery;
        var client = clients.Find(delivery.Client)
            ?? throw new CommandFault(ExitCode.Negative, $"There is no client '{delivery.Client}' here, whose settings name the events' source.", "Set PLATFORM_CLIENTS to the folder that has it.");
        foreach (var one in journey.Events)
        {
            var body = await deliveries.ReadEventAsync(delivery.Id, one.Event.Id, cancellationToken)
                ?? throw new CommandFault(ExitCode.Negative, $"The event {one.Event.Id} is no longer kept.");
            var context = new CloudEventContext { Client = client, TypePrefix = typePrefix, ProviderTopic = delivery.Kind, DataRef = body.Payload };
            yield return Encoding.UTF8.GetString(CloudEventJson.Write(EventJson.Parse(body.Bytes), context));
        }
    }
}
