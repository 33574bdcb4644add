using System.Net.ServerSentEvents;
using System.Text.Json;
using Platform.Console.Live;

namespace Platform.Tests.Console;

/// <summary>Reads a page's live stream as its script does.</summary>
internal static class LiveReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads on until a change of a region is as wanted; the test's own time-out ends a wait in vain.</summary>
    public static async Task<RegionChange> UntilAsync(ConsoleFixture console, string path, Func<RegionChange, bool> wanted, Func<RegionChange, Task>? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(console.ConsoleUrl, path)) { Headers = { { "Cookie", console.Cookie } } };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Waiting.Eventually.DefaultDeadline);
        using var response = await console.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);

        await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(limit.Token))
        {
            var change = JsonSerializer.Deserialize<RegionChange>(item.Data, Json)!;
            if (wanted(change))
                return change;
            if (seen is not null)
                await seen(change);
        }

        throw new EndOfStreamException($"{path} ended.");
    }
}
