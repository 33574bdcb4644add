using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Platform.Tests.LocalHost;

/// <summary>Processes as /proc shows them.</summary>
internal static partial class LinuxProcess
{
    public const int Term = 15;
    public const int Kill = 9;

    /// <summary>False for a zombie too: it only waits to be collected.</summary>
    public static bool IsAlive(int processId)
    {
        try
        {
            return State(File.ReadAllText($"/proc/{processId}/stat")) is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Every living process whose environment or command line holds the text.</summary>
    public static IReadOnlyList<int> Mentioning(string text) =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var processId) ? processId : 0)
            .Where(processId => processId != 0 && processId != Environment.ProcessId && IsAlive(processId)
                && (Read(processId, "environ").Contains(text, StringComparison.Ordinal) || Read(processId, "cmdline").Contains(text, StringComparison.Ordinal)))];

    public static IReadOnlyDictionary<string, string> EnvironmentOf(int processId) => Read(processId, "environ")
        .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('=', 2))
        .ToDictionary(entry => entry[0], entry => entry[1]);

    public static void Send(int processId, int signal) => Assert.Equal(0, kill(processId, signal));

    public static void Send(Process process, int signal) => Send(process.Id, signal);

    // "4242 (name) S …": the name may hold spaces and brackets, so count from its end.
    private static char State(string stat) => stat[stat.LastIndexOf(')') + 2];

    private static string Read(int processId, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int processId, int signal);
}
