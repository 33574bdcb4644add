using System.Text.Json;

namespace Platform.Webhooks.Verification;

/// <summary>Layer 3, second half: the body is one JSON value (RFC 8259), no deeper than any provider's.</summary>
internal static class BodyJson
{
    private const int Deepest = 64;

    /// <summary>What is wrong and where, without quoting the body; null if nothing is.</summary>
    public static string? Fault(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return "it is empty.";

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            while (reader.Read())
            {
                // Strings are checked for valid UTF-8 only when they are decoded.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.ValueIsEscaped ? reader.GetString() : Validated(reader.ValueSpan);
            }

            return null;
        }
        catch (JsonException fault)
        {
            return $"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}.";
        }
        catch (InvalidOperationException)
        {
            return $"byte {reader.TokenStartIndex} is not valid UTF-8.";
        }
    }

    private static string? Validated(ReadOnlySpan<byte> text) =>
        System.Text.Unicode.Utf8.IsValid(text) ? null : throw new InvalidOperationException("Not UTF-8.");
}
