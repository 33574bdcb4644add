using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Domain.Events.CloudEvents;

/// <summary>
/// Writes an event as a CloudEvent 1.0 in structured mode (<c>application/cloudevents+json</c>). Its <c>data</c> is the event as we
/// send it ourselves, so nothing is lost; attributes repeat what intermediaries route by:
/// <c>{"specversion":"1.0","id":"evt_…","source":"/sanity/zp7mbokg/production","type":"example.platform.content.published.v1",…}</c>
/// (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md). The same event gives the same bytes.
/// </summary>
public static class CloudEventJson
{
    public const string MediaType = "application/cloudevents+json";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(UnifiedEvent unified, CloudEventContext context)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            WriteContext(json, unified, context);
            WriteExtensions(json, unified, context);
            json.WritePropertyName("data");
            json.WriteRawValue(EventJson.Serialize(unified), skipInputValidation: true);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteContext(Utf8JsonWriter json, UnifiedEvent unified, CloudEventContext context)
    {
        json.WriteString("specversion", "1.0");
        json.WriteString("id", unified.EventId.Value);
        json.WriteString("source", CloudEventSource.Of(unified, context.Client));
        json.WriteString("type", $"{context.TypePrefix}.{Wire.Name(unified.EventType).Replace('_', '.')}.v1");
        Attribute(json, "subject", unified.Data.UnifiedFields.Git?.Path ?? unified.ContentId.Native);
        json.WriteString("time", unified.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        json.WriteString("datacontenttype", "application/json");
        json.WriteString("dataschema", $"https://{string.Join('.', context.TypePrefix.Split('.').Reverse())}/schemas/unified-event/{unified.SchemaVersion}");
    }

    private static void WriteExtensions(Utf8JsonWriter json, UnifiedEvent unified, CloudEventContext context)
    {
        Attribute(json, "providertopic", context.ProviderTopic);
        Attribute(json, "deliveryid", unified.DeliveryId?.Value);
        Attribute(json, "tenantid", unified.ClientId.Value);
        Attribute(json, "revision", unified.Revision);
        Attribute(json, "trust", Wire.Name(unified.Trust));
        json.WriteBoolean("partial", unified.Partial);
        Attribute(json, "partitionkey", $"{unified.ClientId}/{unified.ContentId}");
        Attribute(json, "sequence", unified.OrderKey);
        Attribute(json, "dataref", context.DataRef?.OriginalString);
        Attribute(json, "traceparent", unified.Traceparent);
    }

    /// <summary>An attribute's text holds no control characters, no noncharacters and no lone surrogates; one without text is left out.</summary>
    private static void Attribute(Utf8JsonWriter json, string name, string? value)
    {
        var allowed = string.Concat((value ?? "").EnumerateRunes().Where(IsAllowed));
        if (allowed.Length > 0)
            json.WriteString(name, allowed);
    }

    private static bool IsAllowed(System.Text.Rune rune) =>
        rune.Value is not (< 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xFDD0 and <= 0xFDEF)) && (rune.Value & 0xFFFE) != 0xFFFE && rune != System.Text.Rune.ReplacementChar;
}
