namespace Platform.Domain.Clients.Validation;

/// <summary>Where somebody may have written a secret itself: what stands there is told in no fault.</summary>
internal static class SecretPaths
{
    public const string NotShown = "(not shown: it may be a secret)";

    private static readonly string[] Words = ["secret", "token", "password", "private", "credential"];

    public static bool MayHoldSecret(string path) =>
        path == "$.content.git.url" || Words.Any(word => path.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value as a fault tells it, shortened.</summary>
    public static string Shown(string path, string value) => MayHoldSecret(path) ? NotShown : value.Length > 60 ? value[..60] + "…" : value;
}
