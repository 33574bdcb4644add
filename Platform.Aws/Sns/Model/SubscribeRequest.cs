namespace Amazon.SimpleNotificationService.Model;

public sealed class SubscribeRequest
{
    public required string TopicArn { get; set; }

    public required string Protocol { get; set; }

    public required string Endpoint { get; set; }

    /// <summary><c>FilterPolicy</c>, <c>FilterPolicyScope</c>, <c>RawMessageDelivery</c>, <c>RedrivePolicy</c>.</summary>
    public Dictionary<string, string>? Attributes { get; set; }
}
