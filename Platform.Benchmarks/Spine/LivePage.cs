using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Platform.Benchmarks.Spine;

/// <summary>From the webhook's answer to the live page showing its title, with the demo's batch rules (quiet period included).</summary>
internal static class LivePage
{
    public static async Task<int> MeasureAsync(int count)
    {
        using var platform = RunningPlatform.Open();
        var sites = platform.Address("sites");
        var durations = new List<TimeSpan>(count);
        for (var i = 0; i < count; i++)
        {
            var edit = RunningPlatform.Edit();
            var title = JsonNode.Parse(edit.Body.Span)!["title"]!.GetValue<string>();
            await platform.PostAsync(edit);
            var started = Stopwatch.GetTimestamp();
            while (!WebUtility.HtmlDecode(await PageAsync(platform, sites)).Contains(title, StringComparison.Ordinal))
                await Task.Delay(20);
            durations.Add(Stopwatch.GetElapsedTime(started));
        }

        return Sample.Report("webhook accepted → live page", durations);
    }

    private static async Task<string> PageAsync(RunningPlatform platform, Uri sites)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sites, "/article/the-weight-of-a-cup/"));
        request.Headers.Host = $"editorial-store.localhost:{sites.Port}";
        using var answer = await platform.Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
