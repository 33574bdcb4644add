using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Platform.Benchmarks.Spine;

/// <summary>From the webhook's answer to the Content API showing its revision (asked about each 5 ms).</summary>
internal static class Cache
{
    public static async Task<int> MeasureAsync(int count)
    {
        using var platform = RunningPlatform.Open();
        var item = new Uri(platform.Address("content"), "/content/article-the-weight-of-a-cup?locale=en");
        var durations = new List<TimeSpan>(count);
        for (var i = -5; i < count; i++)
        {
            var edit = RunningPlatform.Edit();
            var revision = JsonNode.Parse(edit.Body.Span)!["_rev"]!.GetValue<string>();
            await platform.PostAsync(edit);
            var started = Stopwatch.GetTimestamp();
            while (await RevisionAsync(platform, item) != revision)
                await Task.Delay(5);
            if (i >= 0)
                durations.Add(Stopwatch.GetElapsedTime(started));
        }

        return Sample.Report("webhook accepted → content in the cache", durations);
    }

    private static async Task<string?> RevisionAsync(RunningPlatform platform, Uri item)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, item);
        request.Headers.Add("X-Api-Key", platform.Secret("EDITORIAL_STORE_CONTENT_KEY"));
        using var answer = await platform.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["provenance"]?["title"]?["revision"]?.GetValue<string>();
    }
}
