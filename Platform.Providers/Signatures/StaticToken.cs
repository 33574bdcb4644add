using System.Security.Cryptography;
using System.Text;

namespace Platform.Providers.Signatures;

/// <summary>A secret that is sent as it is. Digests are compared, so that not even its length can be found out by timing.</summary>
internal static class StaticToken
{
    public static bool Matches(string sent, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
