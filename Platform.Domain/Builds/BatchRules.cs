using Platform.Domain.Clients;
using Platform.Domain.Events;

namespace Platform.Domain.Builds;

/// <summary>When an open batch is sealed: pure decisions over a clock (DESIGN 4.4, RULES C).</summary>
public sealed record BatchRules
{
    public required TimeSpan Quiet { get; init; }

    public required TimeSpan LongestWait { get; init; }

    public static BatchRules For(BuildConfig config) => new()
    {
        Quiet = TimeSpan.FromSeconds(config.QuietSeconds),
        LongestWait = TimeSpan.FromSeconds(config.LongestWaitSeconds),
    };

    /// <summary>When the batch falls due by its own events: at once where one is high, else after quiet, at the latest after the longest wait.</summary>
    public DateTimeOffset DueAt(BatchState batch)
    {
        if (batch.Priority == Priority.High)
            return batch.NotBefore is { } held && held > batch.LastEventAt ? held : batch.LastEventAt;

        var quiet = batch.LastEventAt + Quiet;
        var longest = batch.OpenedAt + LongestWait;
        var due = quiet < longest ? quiet : longest;
        return batch.NotBefore is { } notBefore && notBefore > due ? notBefore : due;
    }

    public BatchDecision Decide(BatchState batch, ClientBuildState client, DateTimeOffset now)
    {
        var due = DueAt(batch);
        if (due > now)
            return BatchDecision.Wait(due, batch.NotBefore == due ? "backing off after a failed build" : "waiting for quiet");
        if (client.Held)
            return BatchDecision.Block("publishing is held since a rollback; resume it with `platform releases resume`");
        if (!client.ContentComplete)
            return BatchDecision.Block("the client's content was never completed by a full sync");
        if (client.Busy)
            return BatchDecision.Block("a build or publish of this client is running");
        return BatchDecision.Seal;
    }
}
