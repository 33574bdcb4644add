using System.Text.Json;

namespace Platform.Aws.EventLayers;

/// <summary>
/// Which messages a subscription passes, by the message attribute <c>event_type</c> (scope MessageAttributes, which costs nothing).
/// Wire: <c>{"event_type":["content_created","content_updated"]}</c>. SNS allows 5 keys and 150 combinations of values.
/// </summary>
public sealed record FilterPolicy(IReadOnlyList<string> EventTypes)
{
    public const string Attribute = "event_type";

    public bool Passes(string eventType) => EventTypes.Contains(eventType);

    public string ToJson() =>
        $$"""{"{{Attribute}}":[{{string.Join(',', EventTypes.Select(type => $"\"{JsonEncodedText.Encode(type)}\""))}}]}""";
}
