using Platform.Domain.Builds;
using Platform.Domain.Events;

namespace Platform.Benchmarks.Batching;

/// <summary>Platform's rules, as the service decides by them.</summary>
internal sealed class OwnRules(BatchRules rules) : Lane
{
    private List<Edit> _waiting = [];
    private BatchState? _open;
    private BudgetUse? _use;

    public override void Arrive(Edit edit)
    {
        _waiting.Add(edit);
        if (edit.Priority == Priority.Low)
            return;

        _open = _open is null
            ? new BatchState { OpenedAt = edit.At, LastEventAt = edit.At, Priority = edit.Priority }
            : _open with { LastEventAt = edit.At, Priority = edit.Priority > _open.Priority ? edit.Priority : _open.Priority };
    }

    protected override SimulatedBuild? Next(DateTimeOffset now, out DateTimeOffset? until)
    {
        until = null;
        if (_open is not { } open)
            return null;

        var client = new ClientBuildState { Busy = Busy, Held = false, ContentComplete = true, Today = BudgetUse.On(_use, now) };
        var decision = rules.Decide(open, client, now);
        until = decision.Until;
        if (!decision.SealNow)
            return null;

        var edits = _waiting;
        (_waiting, _open, _use) = ([], null, BudgetUse.Add(_use, now));
        return new SimulatedBuild { Client = edits[0].Client, OpenedAt = open.OpenedAt, SealedAt = now, Edits = edits };
    }
}
