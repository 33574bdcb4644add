using System.Globalization;
using System.Text.Json;

namespace Platform.Providers.Json;

/// <summary>Tolerant reading: a member that is absent, null or of another kind is null, since providers add and change members at any time.</summary>
internal static class JsonFields
{
    extension(JsonElement element)
    {
        public JsonElement? Member(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

        public JsonElement? Object(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Object } member ? member : null;

        public IEnumerable<JsonElement> Items(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

        /// <summary>The member's text; null also where it is empty.</summary>
        public string? Text(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } text ? text : null;

        public DateTimeOffset? Time(string name) => WireTime.Parse(element.Text(name));

        /// <summary>A decimal number, also where it stands as text.</summary>
        public decimal? Decimal(string name) => element.Member(name) switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
            { ValueKind: JsonValueKind.String } text when decimal.TryParse(
                text.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
            _ => null,
        };

        /// <summary>A whole number, also written as <c>14.0</c>.</summary>
        public int? Whole(string name) =>
            element.Decimal(name) is { } value && value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

        /// <summary>An amount of money as our events carry it: <c>"12.00"</c>; null where it is negative.</summary>
        public string? Money(string name) =>
            element.Decimal(name) is { } value and >= 0 ? value.ToString("0.00########", CultureInfo.InvariantCulture) : null;

        /// <summary>An ISO 4217 code, upper case.</summary>
        public string? Currency(string name) =>
            element.Text(name) is { Length: 3 } code && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : null;
    }
}
