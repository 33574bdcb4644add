using System.Globalization;
using System.Text.Json.Nodes;

namespace Platform.Content.Git.Files;

/// <summary>Tolerant reading of fields whose leaves are text: what is absent, empty or of another kind is null. Case does not count.</summary>
internal static class FieldTree
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    // After ISO 8601: Jekyll's and Ruby's "2026-01-01 10:00:00 +0100".
    private static readonly string[] TimeFormats = ["yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:ss zz00", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd"];

    public static JsonObject NewObject() => new(AnyCase);

    extension(JsonObject fields)
    {
        /// <summary>The first of these fields that holds text.</summary>
        public string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields[name].Text is { } text)
                    return text;
            }

            return null;
        }

        public JsonObject? Object(string name) => fields[name] as JsonObject;

        /// <summary>The items of a list; one alone counts as a list of one.</summary>
        public IEnumerable<JsonNode> Items(string name) =>
            fields[name] is JsonArray items ? items.OfType<JsonNode>() : fields[name] is { } one ? [one] : [];

        /// <summary>YAML's readers disagree which words are true: all of them are.</summary>
        public bool IsTrue(string name) => fields.Text(name) is { } text && text.ToLowerInvariant() is "true" or "yes" or "on" or "y" or "1";

        public bool IsFalse(string name) => fields.Text(name) is { } text && text.ToLowerInvariant() is "false" or "no" or "off" or "n" or "0";

        /// <summary>A day, or a time; without an offset it is UTC.</summary>
        public DateTimeOffset? Time(params ReadOnlySpan<string> names) => fields.Text(names) is not { } text ? null
            : DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) ? exact
            : char.IsAsciiDigit(text[0]) && text.Contains('-', StringComparison.Ordinal)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
            : null;

        /// <summary>An amount of money as our events carry it: <c>"12.00"</c>.</summary>
        public string? Money(string name) => fields.Number(name) is { } value and >= 0 ? value.ToString("0.00########", CultureInfo.InvariantCulture) : null;

        public int? Whole(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (fields.Number(name) is { } value && value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue)
                    return (int)value;
            }

            return null;
        }

        private decimal? Number(string name) =>
            decimal.TryParse(fields.Text(name), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    extension(JsonNode? node)
    {
        /// <summary>A leaf's text, trimmed; null where it is empty or no leaf.</summary>
        public string? Text => (node as JsonValue)?.GetValue<string>().Trim() is { Length: > 0 } text ? text : null;
    }
}
