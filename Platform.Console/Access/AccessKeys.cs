using System.Security.Cryptography;
using System.Text;

namespace Platform.Console.Access;

/// <summary>
/// Two values derived from the console's token: what the browser's cookie holds, and what its script must send to change anything.
/// Neither gives away the token or the other, and both survive a restart of the console.
/// </summary>
internal sealed class AccessKeys(string token)
{
    public string Cookie { get; } = Derive(token, "console cookie");

    public string Header { get; } = Derive(token, "console header");

    public bool IsToken(string? value) => Same(token, value);

    public bool IsCookie(string? value) => Same(Cookie, value);

    public bool IsHeader(string? value) => Same(Header, value);

    private static string Derive(string token, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(purpose)));

    private static bool Same(string expected, string? actual) =>
        actual is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual));
}
