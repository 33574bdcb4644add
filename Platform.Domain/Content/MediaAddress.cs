namespace Platform.Domain.Content;

/// <summary>
/// The address of a picture that came with the content itself, such as a file of a repository: <c>media:&lt;sha256&gt;</c>, the
/// object <c>media/&lt;client&gt;/&lt;sha256&gt;</c> in the payloads bucket. Only a build can resolve it.
/// </summary>
public static class MediaAddress
{
    private const string Scheme = "media:";

    public static string Of(string sha256) => Scheme + sha256;

    public static bool Is(string url) => url.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>Lower-case hex.</summary>
    public static string HashOf(string url) => url[Scheme.Length..];
}
