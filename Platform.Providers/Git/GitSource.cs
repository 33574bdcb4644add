using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Git;

/// <summary>Whether a push is to the client's repository.</summary>
internal static class GitSource
{
    public static Refusal? Foreign(string? sent, ClientServiceConfig client, ProviderId provider) =>
        Expected(client, provider) is { } expected && !Matches(expected, sent) ? GitRefusals.RepositoryMismatch(sent, expected) : null;

    /// <summary>The repository's path at its host; null where the configuration names none, as with a laptop's bare repository.</summary>
    private static string? Expected(ClientServiceConfig client, ProviderId provider)
    {
        if (PathOf(client.Repository?.Url) is { } path)
            return path;

        var settings = client.SettingsOf(provider);
        return settings.TryGetValue("repository_owner", out var owner) && settings.TryGetValue("repository", out var repository) ? $"{owner}/{repository}" : null;
    }

    /// <summary><c>https://host/owner/name.git</c> or <c>git@host:owner/name.git</c>.</summary>
    private static string? PathOf(string? url)
    {
        if (url is null)
            return null;

        var path = url.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out var address) ? Uri.UnescapeDataString(address.AbsolutePath)
            : url.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? url[(colon + 1)..]
            : null;
        path = path?.Trim('/');
        return path?.EndsWith(".git", StringComparison.OrdinalIgnoreCase) == true ? path[..^4] : path;
    }

    /// <summary>The host itself may lie below a path.</summary>
    private static bool Matches(string expected, string? sent) =>
        sent is not null && sent.Contains('/', StringComparison.Ordinal) && $"/{expected}".EndsWith($"/{sent}", StringComparison.OrdinalIgnoreCase);
}
