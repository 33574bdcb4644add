namespace Platform.Builds.Running;

/// <param name="Output">Absolute path of the built site; null where the engine failed.</param>
/// <param name="Error">Why it failed, in one line.</param>
internal readonly record struct RunResult(string? Output, string? Error)
{
    public static RunResult Built(string output) => new(output, null);

    public static RunResult Failed(string error) => new(null, error);
}
