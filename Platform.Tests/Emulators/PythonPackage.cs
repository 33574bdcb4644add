namespace Platform.Tests.Emulators;

/// <summary>
/// A program of PyPI. No system package: Debian has none, and where PyPI is out of reach nothing can install it, on a CI machine
/// neither, so a test that lacks it is skipped there as well.
/// </summary>
public static class PythonPackage
{
    /// <param name="program">Name on PATH.</param>
    /// <param name="package">As pipx wants it, where it is named otherwise.</param>
    /// <returns>The program's absolute path.</returns>
    public static string Require(string program, string? package = null)
    {
        if (SystemPackage.Find(program) is { } path)
            return path;

        Assert.Skip($"{program} is not installed. With Python: pipx install {package ?? program}");
        return "";
    }
}
