using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Platform.Providers.Json;

/// <summary>
/// A webhook's body as JSON whose every string can be read: System.Text.Json accepts invalid UTF-8 and unpaired
/// surrogate escapes while parsing and throws on them later.
/// </summary>
internal static class JsonBody
{
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out JsonDocument? json, [NotNullWhen(false)] out string? fault)
    {
        json = null;
        fault = null;
        try
        {
            if (!Utf8.IsValid(body.Span) || HasUnpairedSurrogate(body.Span))
                fault = "The body holds text that is not Unicode.";
            else
                json = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            fault = "The body is not JSON.";
        }

        return json is not null;
    }

    /// <summary>Looks at <c>\uXXXX</c> only: in JSON a backslash stands nowhere but in a string.</summary>
    private static bool HasUnpairedSurrogate(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            json = json[at..];
            if (!TryReadEscape(json, out var unit) || !char.IsSurrogate(unit))
            {
                json = json[Math.Min(2, json.Length)..];
                continue;
            }

            if (!char.IsHighSurrogate(unit) || !TryReadEscape(json[6..], out var low) || !char.IsLowSurrogate(low))
                return true;
            json = json[12..];
        }

        return false;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < 6 || !json.StartsWith("\\u"u8) || !ushort.TryParse(json[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        unit = (char)code;
        return true;
    }
}
