namespace Platform.LocalHost.Model;

internal static class CommandLine
{
    /// <summary><c>--verbose</c> alone means true; configuration's own parser would take the next option for its value.</summary>
    public static string[] WithFlagValues(string[] args) =>
        [.. args.Select((arg, index) => arg == "--verbose" && !IsValue(args.ElementAtOrDefault(index + 1)) ? "--verbose=true" : arg)];

    private static bool IsValue(string? next) => bool.TryParse(next, out _);
}
