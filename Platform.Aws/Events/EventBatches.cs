using Platform.Aws.Limits;

namespace Platform.Aws.Events;

/// <summary>Cuts messages into what one PublishBatch takes: ten, and 256 KiB in all.</summary>
internal static class EventBatches
{
    public static IEnumerable<IReadOnlyList<EventMessage>> Of(IEnumerable<EventMessage> messages)
    {
        var batch = new List<EventMessage>();
        var size = 0;
        foreach (var message in messages)
        {
            if (batch.Count == MessageLimits.BatchEntries || size + message.Size > MessageLimits.Bytes)
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(message);
            size += message.Size;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
