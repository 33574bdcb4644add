using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Ids;

namespace Platform.Content.Api;

/// <summary>Whom a key lets in; the key itself is nowhere, only its hash.</summary>
/// <param name="Preview">Sees drafts as well.</param>
internal sealed record ApiKey(ClientId ClientId, bool Preview)
{
    /// <summary>SHA-256 of the UTF-8 key, lower-case hex. Keys are random, so a plain hash is enough.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>A fresh key: 256 random bits.</summary>
    public static string Fresh() => "cak_" + RandomNumberGenerator.GetHexString(64, lowercase: true);
}
