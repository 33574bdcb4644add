using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Platform.Console.Live;

/// <summary>
/// Keeps a page current: its regions are rendered again each second, and what differs from the last time is sent. One rendering
/// serves the first answer and every later one, so a page reads the same live and reloaded.
/// </summary>
internal sealed class LiveStream(TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public IResult Of(Func<CancellationToken, Task<IReadOnlyList<LiveRegion>>> render, CancellationToken aborted) =>
        TypedResults.ServerSentEvents(Changes(render, aborted));

    private async IAsyncEnumerable<SseItem<RegionChange>> Changes(
        Func<CancellationToken, Task<IReadOnlyList<LiveRegion>>> render,
        [EnumeratorCancellation] CancellationToken aborted)
    {
        var sent = new Dictionary<string, LiveRegion>();
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            foreach (var region in await render(aborted))
            {
                var change = RegionChange.Between(sent.GetValueOrDefault(region.Id), region);
                sent[region.Id] = region;
                if (change is not null)
                    yield return new SseItem<RegionChange>(change, "region");
            }
        }
        while (await Tick(timer, aborted));
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken aborted)
    {
        try
        {
            return await timer.WaitForNextTickAsync(aborted);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
