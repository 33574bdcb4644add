namespace Platform.Aws.Queues;

/// <summary>A queue and what handles it: read by a consumer of this process, or by Lambda's trigger.</summary>
internal sealed record ConsumedQueue(SqsConsumerOptions Options, IMessageHandler Handler);
