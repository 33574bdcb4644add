using Platform.Aws.Queues;

namespace Platform.Aws.LambdaHosting.Events;

/// <summary>Events of EventBridge and their handler.</summary>
internal sealed record HandledEvent(string DetailType, IMessageHandler Handler);
