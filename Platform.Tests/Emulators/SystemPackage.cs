namespace Platform.Tests.Emulators;

/// <summary>
/// A program that the system's package manager installs. On a developer's machine a test that lacks it is skipped and says
/// how to get it; under CI=true it fails, so that nothing goes untested there.
/// </summary>
public static class SystemPackage
{
    /// <param name="program">Name on PATH.</param>
    /// <param name="package">Debian package, where it is named otherwise.</param>
    /// <returns>The program's absolute path.</returns>
    public static string Require(string program, string? package = null)
    {
        if (Find(program) is { } path)
            return path;

        var reason = $"{program} is not installed. Debian and Ubuntu: sudo apt-get install --no-install-recommends {package ?? program}";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }

    /// <returns>The program's absolute path, or null when no folder of PATH holds it.</returns>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
