using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Platform.Providers.Signatures;

namespace Platform.Providers.Sanity;

/// <summary>
/// <c>t=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0</c>: milliseconds, and the base64url of
/// HMAC-SHA256 over <c>{t}.{body}</c>. The parts are separated by commas, spaces or both
/// (https://www.sanity.io/docs/webhooks, github.com/sanity-io/webhook-toolkit).
/// </summary>
internal readonly ref struct SanitySignature
{
    /// <summary>Length of 32 bytes in base64url without padding.</summary>
    public const int ValueLength = 43;

    // 2021-01-01, the toolkit's minimum; the maximum is the last millisecond of 9999.
    private const long MinimumMilliseconds = 1_609_459_200_000;
    private const long MaximumMilliseconds = 253_402_300_799_999;

    private SanitySignature(ReadOnlySpan<char> time, long milliseconds, ReadOnlySpan<char> value)
    {
        Time = time;
        Value = value;
        SignedAt = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    public DateTimeOffset SignedAt { get; }

    /// <summary>The digits as sent: they are part of the signed bytes.</summary>
    private ReadOnlySpan<char> Time { get; }

    private ReadOnlySpan<char> Value { get; }

    public static bool TryParse(ReadOnlySpan<char> header, out SanitySignature signature)
    {
        signature = default;
        if (!header.StartsWith("t=", StringComparison.Ordinal))
            return false;

        var afterTime = header[2..].IndexOfAnyExceptInRange('0', '9') + 2;
        if (afterTime is 1 or 2 or > 21)
            return false;

        var time = header[2..afterTime];
        var separated = header[afterTime..];
        var rest = separated.TrimStart(", ");
        if (rest.Length == separated.Length || !rest.StartsWith("v1=", StringComparison.Ordinal) || rest[3..].ContainsAny(',', ' '))
            return false;
        if (!long.TryParse(time, out var milliseconds) || milliseconds is < MinimumMilliseconds or > MaximumMilliseconds)
            return false;

        signature = new SanitySignature(time, milliseconds, rest[3..]);
        return true;
    }

    public static string Create(DateTimeOffset signedAt, ReadOnlySpan<byte> body, string secret)
    {
        var time = signedAt.ToUnixTimeMilliseconds().ToString();
        Span<byte> value = stackalloc byte[ValueLength];
        Compute(time, body, secret, value);
        return $"t={time},v1={Encoding.ASCII.GetString(value)}";
    }

    /// <summary>Compares in the encoded form, so that a second spelling of the same bytes (padding, stray bits) does not pass.</summary>
    public bool Matches(ReadOnlySpan<byte> body, string secret)
    {
        Span<byte> sent = stackalloc byte[ValueLength];
        if (Value.Length != ValueLength || !Encoding.ASCII.TryGetBytes(Value, sent, out _))
            return false;

        Span<byte> expected = stackalloc byte[ValueLength];
        Compute(Time, body, secret, expected);
        return CryptographicOperations.FixedTimeEquals(sent, expected);
    }

    private static void Compute(ReadOnlySpan<char> time, ReadOnlySpan<byte> body, string secret, Span<byte> value)
    {
        Span<byte> prefix = stackalloc byte[time.Length + 1];
        Encoding.ASCII.GetBytes(time, prefix);
        prefix[^1] = (byte)'.';
        Base64Url.EncodeToUtf8(Hmac.Of(Encoding.UTF8.GetBytes(secret), prefix, body), value);
    }
}
