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
        if (GitAddress.Of(client.Repository?.Url) is { } address)
            return address.Path;

        var settings = client.SettingsOf(provider);
        return settings.TryGetValue("repository_owner", out var owner) && settings.TryGetValue("repository", out var repository) ? $"{owner}/{repository}" : null;
    }

    /// <summary>The host itself may lie below a path.</summary>
    private static bool Matches(string expected, string? sent) =>
        sent is not null && sent.Contains('/', StringComparison.Ordinal) && $"/{expected}".EndsWith($"/{sent}", StringComparison.OrdinalIgnoreCase);
}
