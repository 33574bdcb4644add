using System.Diagnostics;

namespace Platform.Benchmarks.Spine;

/// <summary>How long the intake takes to answer a new Sanity webhook, one after the other.</summary>
internal static class Intake
{
    public static async Task<int> MeasureAsync(int count)
    {
        using var platform = RunningPlatform.Open();
        for (var i = 0; i < 20; i++)
            await platform.PostAsync(RunningPlatform.Edit());

        var durations = new List<TimeSpan>(count);
        for (var i = 0; i < count; i++)
        {
            using var request = platform.Sign(RunningPlatform.Edit());
            var started = Stopwatch.GetTimestamp();
            using var answer = await platform.Http.SendAsync(request);
            durations.Add(Stopwatch.GetElapsedTime(started));
            answer.EnsureSuccessStatusCode();
        }

        return Sample.Report("intake's answer", durations);
    }
}
