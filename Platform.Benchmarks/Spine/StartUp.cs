using System.Diagnostics;

namespace Platform.Benchmarks.Spine;

/// <summary>The AppHost from its start to "All healthy": with an empty state, then three times with the state of the first.</summary>
internal static class StartUp
{
    public static async Task<int> MeasureAsync()
    {
        var state = Directory.CreateTempSubdirectory("platform-start-").FullName;
        Console.WriteLine($"first start: {(await OnceAsync(state)).TotalSeconds:0.0} s");
        for (var i = 2; i <= 4; i++)
            Console.WriteLine($"start {i}, same state: {(await OnceAsync(state)).TotalSeconds:0.0} s");
        Directory.Delete(state, recursive: true);
        return 0;
    }

    private static async Task<TimeSpan> OnceAsync(string state)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var host = Path.Combine(RunningPlatform.Root, "Platform.AppHost", "bin", configuration, "net10.0", "Platform.AppHost.dll");
        var start = new ProcessStartInfo("dotnet", [host, "--data", state]) { RedirectStandardOutput = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("All healthy", StringComparison.Ordinal))
                continue;
            var elapsed = Stopwatch.GetElapsedTime(started);
            using (Process.Start("kill", ["-INT", process.Id.ToString()]))
                await process.WaitForExitAsync();
            return elapsed;
        }

        throw new InvalidOperationException("The AppHost ended before all was healthy.");
    }
}
