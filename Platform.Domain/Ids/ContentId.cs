using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Platform.Domain.Json;

namespace Platform.Domain.Ids;

/// <summary>A provider's id of an item, made safe for a URL's path segment (RULES F): <c>content/blue mug.md</c> is <c>content~2fblue~20mug.md</c>.</summary>
[JsonConverter(typeof(StringIdConverter<ContentId>))]
public readonly partial record struct ContentId(string Value) : IStringId<ContentId>
{
    public static ContentId From(string value) => new(value);

    /// <summary>Encodes a provider's native id; bytes outside <c>[A-Za-z0-9._-]</c> become <c>~hh</c>.</summary>
    public static ContentId Encode(string native)
    {
        if (native is "." or "..")
            return new ContentId(native.Replace(".", "~2e", StringComparison.Ordinal));

        var text = new StringBuilder(native.Length);
        foreach (var b in Encoding.UTF8.GetBytes(native))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'_' or (byte)'-')
                text.Append((char)b);
            else
                text.Append('~').Append(b.ToString("x2"));
        }

        return new ContentId(text.ToString());
    }

    /// <summary>The provider's id again: what <see cref="Encode"/> was given, or the value itself where it was not made so.</summary>
    public string Native => Escapes.Replace(Value, escaped => Encoding.UTF8.GetString(Convert.FromHexString(escaped.Value.Replace("~", "", StringComparison.Ordinal))));

    [GeneratedRegex("(?:~[0-9a-f]{2})+")]
    private static partial Regex Escapes { get; }

    public override string ToString() => Value;
}
