namespace Amazon.SimpleNotificationService.Model;

public sealed class CreateTopicRequest
{
    public required string Name { get; set; }

    public Dictionary<string, string>? Attributes { get; set; }
}
