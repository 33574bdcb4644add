using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Platform.Console.Live;

/// <summary>
/// Keeps a page current: its regions are rendered again each second, and what differs from the last time is sent. One rendering
/// serves the first answer and every later one, so a page reads the same live and reloaded.
/// </summary>
internal sealed class LiveStream(TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public IResult Of(Func<CancellationToken, Task<IReadOnlyList<LiveRegion>>> render, CancellationToken aborted) =>
        TypedResults.ServerSentEvents(Changes(render, aborted));

    private async IAsyncEnumerable<SseItem<RegionChange>> Changes(
        Func<CancellationToken, Task<IReadOnlyList<LiveRegion>>> render,
        [EnumeratorCancellation] CancellationToken aborted)
    {
        // A stop must not wait for readers.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        var sent = new Dictionary<string, LiveRegion>();
        using var timer = new PeriodicTimer(Every, clock);
        while (await UnlessEndingAsync(render, ending.Token) is { } regions)
        {
            foreach (var region in regions)
            {
                var change = RegionChange.Between(sent.GetValueOrDefault(region.Id), region);
                sent[region.Id] = region;
                if (change is not null)
                    yield return new SseItem<RegionChange>(change, "region");
            }

            await UnlessEndingAsync(async token => await timer.WaitForNextTickAsync(token), ending.Token);
        }
    }

    private static async Task<T?> UnlessEndingAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken ending)
    {
        try
        {
            return await step(ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return default;
        }
    }
}
