using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.Providers.Signatures;

namespace Platform.Providers.Git.GitLab;

/// <summary>
/// <c>webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=</c>, several separated by spaces: HMAC-SHA256 over
/// <c>{webhook-id}.{webhook-timestamp}.{body}</c> with the bytes that <c>whsec_…</c> is the base64 of (standardwebhooks.com).
/// </summary>
internal sealed class GitLabSignature
{
    public const string Header = "webhook-signature";

    public const string IdHeader = "webhook-id";

    public const string TimeHeader = "webhook-timestamp";

    private const string TokenPrefix = "whsec_";
    private const string Version = "v1,";

    // Length of 32 bytes in base64.
    private const int ValueLength = 44;

    // The last second of 9999.
    private const long MaximumSeconds = 253_402_300_799;

    private readonly string _prefix;
    private readonly IReadOnlyList<string> _values;

    private GitLabSignature(string prefix, IReadOnlyList<string> values, DateTimeOffset signedAt)
    {
        _prefix = prefix;
        _values = values;
        SignedAt = signedAt;
    }

    public DateTimeOffset SignedAt { get; }

    public static bool IsSigningToken(string secret) => secret.StartsWith(TokenPrefix, StringComparison.Ordinal);

    /// <param name="request">Has each of the three headers, once.</param>
    public static bool TryParse(WebhookRequest request, [NotNullWhen(true)] out GitLabSignature? signature)
    {
        signature = null;
        var time = request.Header(TimeHeader)!;
        string[] values = [.. request.Header(Header)!.Split(' ').Where(part => part.StartsWith(Version, StringComparison.Ordinal)).Select(part => part[Version.Length..])];
        if (values.Length == 0 || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > MaximumSeconds)
            return false;

        signature = new GitLabSignature(Prefix(request.Header(IdHeader)!, time), values, DateTimeOffset.FromUnixTimeSeconds(seconds));
        return true;
    }

    /// <exception cref="FormatException">The token is not <c>whsec_</c> and base64.</exception>
    public static string Create(string id, string time, ReadOnlySpan<byte> body, string signingToken)
    {
        Span<byte> value = stackalloc byte[ValueLength];
        return TryCompute(Prefix(id, time), body, signingToken, value)
            ? Version + Encoding.ASCII.GetString(value)
            : throw new FormatException("A signing token of GitLab is 'whsec_' and base64.");
    }

    /// <summary>Compares in the encoded form, so that a second spelling of the same bytes does not pass.</summary>
    public bool Matches(ReadOnlySpan<byte> body, string signingToken)
    {
        Span<byte> expected = stackalloc byte[ValueLength];
        if (!TryCompute(_prefix, body, signingToken, expected))
            return false;

        var matches = false;
        foreach (var value in _values)
            matches |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(value), expected);
        return matches;
    }

    private static string Prefix(string id, string time) => $"{id}.{time}.";

    private static bool TryCompute(string prefix, ReadOnlySpan<byte> body, string signingToken, Span<byte> value)
    {
        var key = new byte[signingToken.Length];
        if (!Convert.TryFromBase64Chars(signingToken.AsSpan(TokenPrefix.Length), key, out var length) || length == 0)
            return false;

        Base64.EncodeToUtf8(Hmac.Of(key.AsSpan(0, length), Encoding.UTF8.GetBytes(prefix), body), value, out _, out _);
        return true;
    }
}
