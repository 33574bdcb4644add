using System.Text;

namespace Platform.Providers.Recordings;

/// <summary>A stored webhook without its signature: the content of a <c>request.http</c>.</summary>
public sealed record Recording
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Parses request line, headers with LF, an empty line, and the body to the end, byte for byte.</summary>
    /// <exception cref="FormatException">Says which line is wrong.</exception>
    public static Recording Parse(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf("\n\n"u8);
        if (end < 0)
            throw new FormatException("A recording needs an empty line (LF LF) between its headers and its body.");

        var lines = Encoding.Latin1.GetString(bytes.Span[..end]).Split('\n');
        if (lines[0].Split(' ') is not [var method, var path, _])
            throw new FormatException($"Line 1 is '{lines[0]}'; expected 'POST /path HTTP/1.1'.");

        var headers = lines.Skip(1).Select((line, i) => line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? KeyValuePair.Create(line[..colon], line[(colon + 1)..].Trim())
            : throw new FormatException($"Line {i + 2} is '{line}'; expected 'Name: value'."));
        return new Recording { Method = method, Path = path, Headers = [.. headers], Body = bytes[(end + 2)..] };
    }

    /// <summary>The bytes that <see cref="Parse"/> reads.</summary>
    public byte[] Write()
    {
        var head = string.Concat(Headers.Select(header => $"{header.Key}: {header.Value}\n").Prepend($"{Method} {Path} HTTP/1.1\n"));
        return [.. Encoding.Latin1.GetBytes(head), (byte)'\n', .. Body.Span];
    }

    /// <summary>The same with some headers replaced (or added), and perhaps another body.</summary>
    public Recording With(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte>? body = null) => this with
    {
        Headers =
        [
            .. Headers.Where(h => !headers.Keys.Contains(h.Key, StringComparer.OrdinalIgnoreCase)),
            .. headers,
        ],
        Body = body ?? Body,
    };
}
