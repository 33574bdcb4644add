using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Platform.StandIns.Snipcart;

/// <summary>The shops' secret keys. Snipcart takes one as the user of Basic authentication, with an empty password.</summary>
internal sealed class SnipcartKeys(IEnumerable<string> secrets)
{
    private const string Suffix = "_SNIPCART";

    private readonly byte[][] accepted =
        [.. secrets.Where(secret => secret.Length > 0).Select(secret => Encoding.UTF8.GetBytes($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{secret}:"))}"))];

    /// <summary>Those of every client: variables such as <c>EDITORIAL_STORE_SNIPCART</c>.</summary>
    public static SnipcartKeys Of(IConfiguration configuration) => new(configuration.AsEnumerable()
        .Where(variable => variable.Key.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(variable => variable.Value ?? ""));

    /// <param name="authorization"><c>Basic c2VjcmV0Og==</c>, which is <c>secret:</c>.</param>
    public bool Opens(StringValues authorization)
    {
        var given = Encoding.UTF8.GetBytes(authorization.ToString());
        return accepted.Any(key => CryptographicOperations.FixedTimeEquals(given, key));
    }
}
