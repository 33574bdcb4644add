using System.Globalization;

namespace Platform.Benchmarks.Start;

/// <summary>What a program and its descendants hold, asked of Linux's /proc while they run: in runs of their own, as the asking takes time.</summary>
/// <param name="PeakBytes">The sum of what each held at most.</param>
internal sealed record Footprint(long PeakBytes, int Processes, int NodeProcesses)
{
    public static async Task<Footprint> OfAsync(string program)
    {
        using var process = ColdRun.Start(program);
        _ = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var seen = new Dictionary<int, (long Peak, bool IsNode)> { [process.Id] = default };
        while (!ended.IsCompleted)
        {
            Look(seen);
            await Task.WhenAny(ended, Task.Delay(5));
        }

        return new(seen.Values.Sum(one => one.Peak), seen.Count, seen.Values.Count(one => one.IsNode));
    }

    private static void Look(Dictionary<int, (long Peak, bool IsNode)> seen)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var id))
                continue;
            try
            {
                var status = File.ReadAllLines($"{folder}/status");
                if ((seen.ContainsKey(id) || (Number(status, "PPid:") is { } parent && seen.ContainsKey((int)parent))) && Number(status, "VmHWM:") is { } peak)
                    seen[id] = (peak * 1024, File.ReadAllText($"{folder}/cmdline").Split('\0')[0].EndsWith("node", StringComparison.Ordinal));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // It ended between two looks.
            }
        }
    }

    // "VmHWM:	   45123 kB"
    private static long? Number(string[] status, string name) => status.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
        ? long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)
        : null;
}
