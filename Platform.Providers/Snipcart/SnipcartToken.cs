using System.Text.RegularExpressions;

namespace Platform.Providers.Snipcart;

/// <summary>
/// The shape of what is put into an address of Snipcart's API. Anything else is refused before the call:
/// <c>..</c> would turn it into another call that answers 200.
/// </summary>
internal static partial class SnipcartToken
{
    public const string Header = "X-Snipcart-RequestToken";

    public static bool IsWellFormed(string? token) => token is not null && Pattern.IsMatch(token);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,128}\z")]
    private static partial Regex Pattern { get; }
}
