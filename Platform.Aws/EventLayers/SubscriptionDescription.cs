namespace Platform.Aws.EventLayers;

/// <summary>A queue's subscription to a topic, with raw delivery. What SNS can't deliver goes to the queue's dead-letter queue.</summary>
/// <param name="Filter">Null passes everything.</param>
public sealed record SubscriptionDescription(TopicDescription Topic, QueueDescription Queue, FilterPolicy? Filter = null);
