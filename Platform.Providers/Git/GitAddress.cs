namespace Platform.Providers.Git;

/// <summary>Where a repository is: <c>https://host/owner/name.git</c> or <c>git@host:owner/name.git</c>.</summary>
/// <param name="Origin">Where its host answers over HTTP: <c>https://host</c>; with its port where the repository is reached by HTTP.</param>
/// <param name="Path">At its host: <c>owner/name</c>.</param>
internal sealed record GitAddress(Uri Origin, string Path)
{
    /// <returns>Null where it names no host, as with a laptop's bare repository.</returns>
    public static GitAddress? Of(string? url)
    {
        if (url is null)
            return null;
        if (url.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var address)
                ? new GitAddress(new Uri(address.Scheme is "http" or "https" ? $"{address.Scheme}://{address.Authority}" : $"https://{address.Host}"), Trimmed(Uri.UnescapeDataString(address.AbsolutePath)))
                : null;
        }

        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var host = colon > 0 ? url[(url.IndexOf('@', StringComparison.Ordinal) + 1)..colon] : "";
        return Uri.TryCreate($"https://{host}", UriKind.Absolute, out var origin) ? new GitAddress(origin, Trimmed(url[(colon + 1)..])) : null;
    }

    private static string Trimmed(string path)
    {
        path = path.Trim('/');
        return path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
    }
}
