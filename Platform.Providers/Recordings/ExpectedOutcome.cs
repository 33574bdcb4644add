using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Providers.Recordings;

/// <summary>What must become of a recording, as its <c>expected.json</c> says it: the answer with its events, or the refusal's code.</summary>
public static class ExpectedOutcome
{
    public static JsonObject Of(NormalisationResult result, ProviderMetadata provider) => result switch
    {
        NormalisationResult.Events events => Answered(200, "accepted", events.Items),
        NormalisationResult.Ignored => Answered(200, "ignored", []),
        NormalisationResult.Refused refused => new JsonObject { ["status"] = refused.Refusal.Status, ["code"] = refused.Refusal.Code },
        _ => Answered(provider.QuarantineAnswers200 ? 200 : 400, "quarantined", []),
    };

    /// <summary>One line an event, so that a difference is seen at a glance.</summary>
    public static string Write(JsonObject expected)
    {
        var members = expected.Select(member => $"  \"{member.Key}\": {(member.Value is JsonArray events ? Lines(events) : member.Value?.ToJsonString(PlatformJson.Options))}");
        return $"{{\n{string.Join(",\n", members)}\n}}\n";
    }

    private static JsonObject Answered(int status, string answer, IReadOnlyList<UnifiedEvent> events) => new()
    {
        ["status"] = status,
        ["answer"] = answer,
        ["events"] = new JsonArray([.. events.Select(Shown)]),
    };

    private static JsonObject Shown(UnifiedEvent unified)
    {
        var shown = new JsonObject
        {
            ["event_type"] = Wire.Name(unified.EventType),
            ["content_type"] = Wire.Name(unified.ContentType),
            ["content_id"] = unified.ContentId.Value,
        };
        if (unified.Locale is not null)
            shown["locale"] = unified.Locale;
        shown["draft"] = unified.Draft;
        shown["order_key"] = unified.OrderKey;
        shown["priority"] = Wire.Name(unified.Data.Priority);
        return shown;
    }

    private static string Lines(JsonArray events) => events.Count == 0 ? "[]" : $"[\n{string.Join(",\n", events.Select(one => $"    {Line(one!.AsObject())}"))}\n  ]";

    private static string Line(JsonObject one) =>
        $"{{{string.Join(", ", one.Select(member => $"\"{member.Key}\": {member.Value?.ToJsonString(PlatformJson.Options) ?? "null"}"))}}}";
}
