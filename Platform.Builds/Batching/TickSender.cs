using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <summary>Sends ticks. One that is lost is sent again by the sweep, since the batch stays in the index of what is due.</summary>
internal sealed class TickSender(ITickQueue queue, TimeProvider time)
{
    /// <summary>For the time that the header was armed with.</summary>
    public Task SendAsync(SiteKey site, Batch armed, CancellationToken cancellationToken)
    {
        var delay = armed.TickAt!.Value - time.GetUtcNow();
        return SendAsync(site, armed.BatchId, armed.TickAt, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, cancellationToken);
    }

    /// <summary>At once, because something changed that the batch may have waited for.</summary>
    public Task SendNowAsync(SiteKey site, BatchId batch, CancellationToken cancellationToken) =>
        SendAsync(site, batch, null, TimeSpan.Zero, cancellationToken);

    /// <summary>Because its build waits for something that tells nobody when it is there.</summary>
    public Task SendLaterAsync(SiteKey site, BatchId batch, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(site, batch, null, delay, cancellationToken);

    private Task SendAsync(SiteKey site, BatchId batch, DateTimeOffset? tickAt, TimeSpan delay, CancellationToken cancellationToken)
    {
        var tick = new Tick { ClientId = site.Client, Environment = site.Environment, BatchId = batch, At = tickAt };
        return queue.SendAsync(tick, delay > Tick.Longest ? Tick.Longest : delay, cancellationToken);
    }
}
