using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.SQS;
using Microsoft.Extensions.Logging;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;

namespace Platform.Aws.LambdaHosting.Queues;

/// <summary>
/// An SQS trigger's batch: each message to the handler of its queue, as the consumer on a laptop gives it. Answered with those that
/// failed; the others Lambda deletes.
/// <code>{ "batchItemFailures": [{ "itemIdentifier": "059f36b4-87a3-44ab-83d2-661975830a7d" }] }</code>
/// </summary>
internal sealed partial class SqsBatches(
    IEnumerable<ConsumedQueue> queues,
    MessageRunner runner,
    IAmazonSQS sqs,
    LayerAddresses addresses,
    DeadLetters deadLetters,
    ILogger<SqsBatches> logger)
{
    private readonly Dictionary<string, ConsumedQueue> queues = queues.ToDictionary(queue => queue.Options.Queue.Name);

    public async Task<ReadOnlyMemory<byte>> AnswerAsync(JsonElement json, CancellationToken deadline)
    {
        var failed = new ConcurrentBag<string>();
        foreach (var batch in json.GetProperty("Records").EnumerateArray().GroupBy(SqsRecord.QueueName))
        {
            var queue = queues.GetValueOrDefault(batch.Key)
                ?? throw new InvocationFaultException($"The queue '{batch.Key}' has no handler in this function; it has {string.Join(", ", queues.Keys)}.");
            var url = await addresses.QueueUrlAsync(batch.Key, deadline);
            await Parallel.ForEachAsync(
                batch.Select(record => new ReceivedMessage(sqs, url, batch.Key, SqsRecord.Read(record))),
                new ParallelOptions { MaxDegreeOfParallelism = queue.Options.MaxInFlight, CancellationToken = CancellationToken.None },
                async (received, _) =>
                {
                    if (!await TryHandleAsync(queue, received, deadline))
                        failed.Add(received.Message.MessageId);
                });
        }

        return Answer(failed);
    }

    /// <returns>Whether Lambda may delete it.</returns>
    private async Task<bool> TryHandleAsync(ConsumedQueue queue, ReceivedMessage received, CancellationToken deadline)
    {
        var message = received.Message;
        var outcome = await runner.RunAsync(queue.Handler, message, deadline);
        if (outcome.Verdict == MessageVerdict.Done)
            return true;

        try
        {
            if (outcome.Verdict == MessageVerdict.Poison)
            {
                await deadLetters.AddAsync(queue.Options.Queue, message, outcome.Reason ?? "poison", CancellationToken.None);
                return true;
            }

            // Else it would come again when the batch's visibility time-out ends, minutes later.
            await received.HideAsync(outcome.After ?? queue.Options.RetryDelay(message.ReceiveCount), CancellationToken.None);
        }
        catch (Exception fault)
        {
            NotSettled(fault, message.MessageId, message.Queue);
        }

        return false;
    }

    private static ReadOnlyMemory<byte> Answer(IEnumerable<string> failed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteStartArray("batchItemFailures");
        foreach (var id in failed.Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("itemIdentifier", id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} of {Queue} could not be settled; it comes again")]
    private partial void NotSettled(Exception fault, string messageId, string queue);
}
