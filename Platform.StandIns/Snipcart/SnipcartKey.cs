using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Platform.StandIns.Snipcart;

/// <summary>The shop's secret key. Snipcart takes it as the user of Basic authentication, with an empty password.</summary>
internal sealed class SnipcartKey(string? secret)
{
    /// <param name="authorization"><c>Basic c2VjcmV0Og==</c>, which is <c>secret:</c>.</param>
    public bool Opens(StringValues authorization) =>
        secret is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(authorization.ToString()),
            Encoding.UTF8.GetBytes($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{secret}:"))}"));
}
