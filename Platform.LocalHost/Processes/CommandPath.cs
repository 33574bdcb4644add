namespace Platform.LocalHost.Processes;

internal static class CommandPath
{
    /// <summary>Where a command is: its own path, or the first hit on PATH. Null if it is nowhere.</summary>
    public static string? Find(string command, string workingDirectory)
    {
        if (command.Contains('/', StringComparison.Ordinal))
            return File.Exists(Path.GetFullPath(command, workingDirectory)) ? command : null;

        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, command))
            .FirstOrDefault(File.Exists);
    }
}
