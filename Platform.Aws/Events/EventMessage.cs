using Amazon.SimpleNotificationService.Model;

namespace Platform.Aws.Events;

/// <summary>An event made ready for SNS, and what it counts against the limit of a batch.</summary>
internal sealed record EventMessage(OutgoingEvent Source, string Body, Dictionary<string, string> Attributes, int Size)
{
    public Dictionary<string, MessageAttributeValue> SnsAttributes =>
        Attributes.ToDictionary(attribute => attribute.Key, attribute => new MessageAttributeValue { StringValue = attribute.Value });
}
