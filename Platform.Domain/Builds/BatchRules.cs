using Platform.Domain.Clients;
using Platform.Domain.Events;

namespace Platform.Domain.Builds;

/// <summary>When an open batch is sealed: pure decisions over a clock (DESIGN 4.4, RULES C).</summary>
public sealed record BatchRules
{
    /// <summary>How soon a batch that waits only for the client's content, or for a delivery, is looked at again.</summary>
    public static readonly TimeSpan Recheck = TimeSpan.FromSeconds(3);

    public required TimeSpan Quiet { get; init; }

    public required TimeSpan LongestWait { get; init; }

    public required DailyBudget Budget { get; init; }

    public static BatchRules For(BuildConfig config) => new()
    {
        Quiet = TimeSpan.FromSeconds(config.QuietSeconds),
        LongestWait = TimeSpan.FromSeconds(config.LongestWaitSeconds),
        Budget = new DailyBudget(config.DailyBudget),
    };

    /// <summary>
    /// When the batch falls due by its own events: at once where one is high, else after quiet, at the latest after the longest
    /// wait. Null: not before another event joins.
    /// </summary>
    public DateTimeOffset? DueAt(BatchState batch)
    {
        if (batch.AwaitsEvent)
            return null;

        var due = DueByEvents(batch);
        return batch.NotBefore is { } notBefore && notBefore > due ? notBefore : due;
    }

    public BatchDecision Decide(BatchState batch, ClientBuildState client, DateTimeOffset now)
    {
        if (DueAt(batch) is not { } due)
            return BatchDecision.Block("its build failed or was cancelled; the next event or `platform builds start` starts another");
        if (due > now)
            return BatchDecision.Wait(due, WhyNotYet(batch, due));
        if (AwaitsDelivery(batch, now))
            return BatchDecision.Wait(Earlier(now + Recheck, batch.OpenedAt + LongestWait), "waiting for the other events of a delivery");
        if (client.Held)
            return BatchDecision.Block("publishing is held since a rollback; resume it with `platform releases resume`");
        if (!client.ContentComplete)
            return BatchDecision.Wait(now + Recheck, "the client's content was never completed by a full sync");
        if (client.Busy)
            return client.BusyUntil is { } until && until > now
                ? BatchDecision.Wait(until, "a build or publish of this client is running")
                : BatchDecision.Block("a build or publish of this client is running");
        if (client.Today is { } today && Budget.Earliest(today, batch.Priority, batch.Explicit) is var earliest && earliest > now)
            return BatchDecision.Wait(earliest, Budget.Reason(today, earliest));
        return BatchDecision.Seal;
    }

    private DateTimeOffset DueByEvents(BatchState batch)
    {
        if (batch.Priority == Priority.High)
            return batch.LastEventAt;

        return Earlier(batch.LastEventAt + Quiet, batch.OpenedAt + LongestWait);
    }

    private bool AwaitsDelivery(BatchState batch, DateTimeOffset now) =>
        batch.AwaitsDelivery && batch.Priority != Priority.High && now < batch.OpenedAt + LongestWait;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string WhyNotYet(BatchState batch, DateTimeOffset due) =>
        batch.NotBefore == due ? "backing off after a failed build" : "waiting for quiet";
}
