using Platform.Domain.Builds;

namespace Platform.Builds.Api;

/// <summary>What a batch or build carries, in plain words and in numbers.</summary>
/// <param name="Assumption">What the saved dollars rest on.</param>
internal sealed record ManifestView(
    string Text, int Changes, int Items, IReadOnlyList<string> Providers, int High, int Asked, DateTimeOffset Since, int BuildsSaved, decimal? SavedUsd, string? Assumption)
{
    public static ManifestView? Of(BatchManifest? manifest) => manifest is null ? null : new(
        manifest.Text,
        manifest.Changes,
        manifest.Items,
        [.. manifest.Providers.Select(provider => provider.Value)],
        manifest.High,
        manifest.Asked,
        manifest.Since,
        manifest.BuildsSaved,
        manifest.SavedUsd,
        manifest.Cost?.Assumption);
}
