using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Aws.Events;

/// <summary>The message attributes of an event: what filters read, and the trace. Seven, of the ten that raw delivery takes.</summary>
public static class EventAttributes
{
    public const string Traceparent = "traceparent";

    public static Dictionary<string, string> Of(UnifiedEvent unified, string? traceparent)
    {
        var attributes = new Dictionary<string, string>
        {
            ["event_type"] = Wire.Name(unified.EventType),
            ["provider"] = unified.Provider.Value,
            ["client_id"] = unified.ClientId.Value,
            ["content_type"] = Wire.Name(unified.ContentType),
            ["priority"] = Wire.Name(unified.Data.Priority),
            ["build_required"] = unified.Data.BuildRequired ? "true" : "false",
        };
        if (traceparent is not null)
            attributes[Traceparent] = traceparent;
        return attributes;
    }
}
