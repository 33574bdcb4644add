using System.Diagnostics;

namespace Platform.Benchmarks.Start;

/// <summary>One run of a program from its start to its end.</summary>
internal sealed record ColdRun(TimeSpan Took, string Output)
{
    public static async Task<ColdRun> OfAsync(string program)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(program);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(Stopwatch.GetElapsedTime(started), output);
    }

    public static Process Start(string program)
    {
        var process = Process.Start(new ProcessStartInfo(program, ["stacks", "list"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }
}
