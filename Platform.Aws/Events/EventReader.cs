using System.Text;
using System.Text.Json;
using Platform.Aws.Payloads;
using Platform.Domain.Events;

namespace Platform.Aws.Events;

/// <summary>From a queue message's body to the event, wherever its bytes are.</summary>
public sealed class EventReader(PayloadStore payloads)
{
    /// <param name="body">An event, or a reference to one in the payloads bucket.</param>
    /// <exception cref="JsonException">Not an event: the message is poison.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">The payload is missing or can't be reached (<see cref="Outages.AwsOutage"/>).</exception>
    public async Task<UnifiedEvent> ReadAsync(string body, CancellationToken cancellationToken = default) =>
        EventJson.Parse(await ReadBytesAsync(body, cancellationToken));

    /// <summary>The event's bytes as they were published.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<byte[]> ReadBytesAsync(string body, CancellationToken cancellationToken = default) =>
        PayloadReference.Read(body) is { } reference
            ? await payloads.GetAsync(PayloadRef.Parse(reference.PayloadRef, reference.Sha256), cancellationToken)
            : Encoding.UTF8.GetBytes(body);
}
