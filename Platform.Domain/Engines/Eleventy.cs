namespace Platform.Domain.Engines;

/// <summary>Eleventy 3: leaves files of deleted items in its output, so the runner empties it first.</summary>
internal static class Eleventy
{
    public static readonly Engine Engine = new()
    {
        Id = "eleventy",
        Install = ["npm", "ci", "--no-audit", "--no-fund"],
        Build = ["node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
        Output = "_site",
        LockFile = "package-lock.json",
        Fingerprinted = ["assets/*.*.css", "assets/*.*.js", "assets/*.*.svg"],
        Environment = new Dictionary<string, string> { ["NPM_CONFIG_UPDATE_NOTIFIER"] = "false" },
    };
}
