using System.Buffers;

namespace Platform.Providers.Foxy;

/// <summary>
/// Where a webhook's address is http, Foxy encrypts its body instead of signing it: <c>&lt;SHA-256, hex&gt;:&lt;iv, hex&gt;:&lt;AES-256-CBC, base64&gt;</c>.
/// The hash has no key, so nothing proves the sender.
/// </summary>
internal static class FoxyEncryption
{
    public const string Meaning = "It is encrypted: Foxy does that for webhooks whose address is not https. Give the webhook the https address and feed again.";

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    public static bool Looks(ReadOnlySpan<byte> body) =>
        body.Length > 98 && body[64] == ':' && body[97] == ':' && IsHex(body[..64]) && IsHex(body[65..97]);

    private static bool IsHex(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(Digits) < 0;
}
