using Platform.Cli.Output;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>Sends orders one after the other, telling each answer; or at a rate, telling of those that were not taken.</summary>
/// <param name="named">There are several recordings, so each is named.</param>
internal sealed class ReplayRun(ReplaySender sender, TimeProvider clock, double? rate, bool named)
{
    private const int MostTold = 10;

    public async Task<IReadOnlyList<ReplayResult>> SendAsync(IReadOnlyList<ReplayOrder> orders, Action<string> tell, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var results = rate is { } perSecond
            ? await new ReplaySchedule(clock, perSecond).RunAsync(orders, SendAsync, cancellationToken)
            : await InTurnAsync(orders, tell, cancellationToken);

        if (rate is not null)
            TellFaults(results, tell);
        if (orders.Count > 1)
        {
            foreach (var line in ReplayText.Of(ReplaySummary.Of(results), results.Count, clock.GetElapsedTime(start)))
                tell(line);
        }

        return results;
    }

    private async Task<IReadOnlyList<ReplayResult>> InTurnAsync(IReadOnlyList<ReplayOrder> orders, Action<string> tell, CancellationToken cancellationToken)
    {
        var results = new List<ReplayResult>();
        foreach (var order in orders)
        {
            var answer = await SendAsync(order, cancellationToken);
            results.Add(new ReplayResult(order, answer, Late: TimeSpan.Zero));
            tell(Told(results[^1]));
        }

        return results;
    }

    private void TellFaults(IReadOnlyList<ReplayResult> results, Action<string> tell)
    {
        var odd = results.Where(result => result.Order.Corrupt is null ? !result.Answer.Taken : !result.Answer.Refused).ToList();
        foreach (var result in odd.Take(MostTold))
            tell(Told(result));
        if (odd.Count > MostTold)
            tell($"… and {Words.Count(odd.Count - MostTold, "more like these", "more like these")}");
    }

    private string Told(ReplayResult result) => Name(result.Order) + ReplayOutcome.Of(result.Answer);

    private string Name(ReplayOrder order) => named ? $"{order.Name}: " : "";

    private async Task<ReplayAnswer> SendAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(order, cancellationToken);
        }
        catch (NotSupportedException fault)
        {
            throw new CommandFault(
                ExitCode.Usage, Name(order) + fault.Message, order.Corrupt == Corruption.Time ? "Use --corrupt signature." : "Use --as-edit for a new delivery.", fault);
        }
    }
}
