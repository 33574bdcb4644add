using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Redaction;

/// <summary>
/// Replaces personal values in a JSON body and copies every other byte as it is: order, spaces, the spelling of numbers and the
/// escapes of other texts stay, which is what makes a recording worth having.
/// </summary>
internal sealed class JsonRedaction(RedactionRules rules, IReplacement replacement)
{
    /// <summary>How many values were replaced.</summary>
    public int Replaced { get; private set; }

    /// <returns>False where the body is no JSON, so that nobody knows what it says.</returns>
    public bool TryRedact(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out byte[]? redacted)
    {
        redacted = null;
        if (!JsonBody.TryParse(body, out var json, out _))
            return false;
        json.Dispose();
        redacted = Rewrite(body.Span, MemberPath.Root());
        return true;
    }

    private byte[] Rewrite(ReadOnlySpan<byte> json, MemberPath path)
    {
        var output = new ArrayBufferWriter<byte>(json.Length + 256);
        var reader = new Utf8JsonReader(json);
        var copied = 0;
        while (reader.Read())
        {
            if (Replacement(ref reader, path) is not { } replaced)
                continue;
            // Quotes are no part of a string token's value.
            var start = (int)reader.TokenStartIndex;
            var length = reader.ValueSpan.Length + (reader.TokenType == JsonTokenType.Number ? 0 : 2);
            output.Write(json[copied..start]);
            output.Write(replaced);
            copied = start + length;
        }

        output.Write(json[copied..]);
        return output.WrittenSpan.ToArray();
    }

    /// <returns>The token that stands in this one's place; null where it stays.</returns>
    private byte[]? Replacement(ref Utf8JsonReader reader, MemberPath path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                path.Enter();
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Leave();
                return null;
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                path.Name(name);
                return PersonalLooks.HoldsMail(name) ? Quoted(Counted(PersonalKind.TextWithMail, name, path)) : null;
            case JsonTokenType.String:
                var text = Text(reader.GetString()!, path);
                path.Done();
                return text is null ? null : Quoted(text);
            case JsonTokenType.Number when rules.IsPersonalNumber(path):
                Replaced++;
                path.Done();
                return replacement.Number.ToArray();
            default:
                path.Done();
                return null;
        }
    }

    private string? Text(string text, MemberPath path)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[', ..] && JsonBody.TryParse(Encoding.UTF8.GetBytes(text), out var json, out _))
        {
            json.Dispose();
            var inner = Encoding.UTF8.GetString(Rewrite(Encoding.UTF8.GetBytes(text), path.Inside()));
            return inner == text ? null : inner;
        }

        return rules.KindOf(path, text) is { } kind ? Counted(kind, text, path) : null;
    }

    private string Counted(PersonalKind kind, string text, MemberPath path)
    {
        Replaced++;
        return replacement.Of(kind, text, path.Person);
    }

    private static byte[] Quoted(string text) => [(byte)'"', .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"'];
}
