namespace Platform.Aws.Releases;

/// <summary>
/// The lane of drafts: an environment of its own beside the published one (<c>dev-preview</c> beside <c>dev</c>), so that none of
/// its batches, builds, locks and releases ever meets production's. Its objects are in the site's own bucket, below <c>_preview/</c>.
/// </summary>
public static class PreviewLane
{
    public const string Prefix = "_preview/";

    private const string Suffix = "-preview";

    public static string Of(string environment) => Beside(environment) + Suffix;

    public static bool Is(string environment) => environment.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The environment whose content the lane shows.</summary>
    public static string Beside(string environment) => Is(environment) ? environment[..^Suffix.Length] : environment;

    /// <summary>Where in the site's bucket an object of the lane is.</summary>
    public static string KeyOf(string environment, string key) => Is(environment) ? Prefix + key : key;
}
