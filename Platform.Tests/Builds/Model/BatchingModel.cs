using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds.Model;

/// <summary>
/// RULES C as a state machine in memory, for one client: the rows as dictionaries, the writes one by one in the order that the
/// rules name, so that a process can die between any two of them. Decisions are the service's own.
/// </summary>
internal sealed class BatchingModel(BatchRules rules, RetrySchedule retries, DateTimeOffset start)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly Dictionary<EventId, JoinedEvent> _events = [];
    private readonly Dictionary<BatchId, Dictionary<EventId, BatchMember>> _members = [];
    private readonly Dictionary<BatchId, DateTimeOffset> _firstOwn = [];
    private readonly PriorityQueue<ModelMessage, DateTimeOffset> _queue = new();
    private BatchId _next = new("bat_0");
    private ModelBuild? _running;
    private BudgetUse? _use;
    private DateTimeOffset _free = start;
    private int _batches;

    public Dictionary<BatchId, Batch> Headers { get; } = [];

    public List<(ModelBuild Build, Batch Header, BudgetUse? Use)> Builds { get; } = [];

    public bool Idle => _running is null && _queue.Count == 0;

    public void Send(ModelMessage message) => _queue.Enqueue(message, message.At);

    /// <summary>One second: what ends, ends; what arrives, joins; then the waiting batch is looked at.</summary>
    /// <param name="fate">How a build that is sealed now will end, and how long it takes.</param>
    public void Step(DateTimeOffset now, Func<(ModelOutcome Outcome, TimeSpan Takes)> fate)
    {
        if (_running?.EndsAt <= now)
            End(_running, now);
        while (_queue.TryPeek(out var message, out var at) && at <= now)
        {
            _queue.Dequeue();
            // The message is deleted only when joining came to its end; until then the queue delivers it again.
            if (!Join(message.Member with { JoinedAt = now }, message.DiesAfter ?? int.MaxValue, now))
                Send(new ModelMessage(now + TimeSpan.FromSeconds(5), message.Member, null));
        }

        Look(now, fate);
    }

    /// <summary>Where an event is in the end: the batch that its row names, or the one that this was put back into. Null: a low one that waits for a batch.</summary>
    public Batch? Holding(EventId unified)
    {
        var header = Headers.GetValueOrDefault(_events[unified].BatchId);
        while (header is { Phase: BatchPhase.PutBack, MergedInto: { } into })
            header = Headers[into];
        return header;
    }

    /// <summary>All batches that list an event, put-back ones aside.</summary>
    public int Listing(EventId unified) =>
        Headers.Values.Count(header => header.Phase != BatchPhase.PutBack && MembersOf(header).Any(member => member.EventId == unified));

    public IEnumerable<BatchMember> MembersOf(Batch header) =>
        header.Carries.Append(header.BatchId).SelectMany(batch => _members.GetValueOrDefault(batch) ?? []).Select(member => member.Value).DistinctBy(member => member.EventId);

    /// <summary>When the header first counted an event of its own that may open a batch.</summary>
    public DateTimeOffset FirstOwn(Batch header) => _firstOwn.GetValueOrDefault(header.BatchId, header.OpenedAt);

    public bool HasOwn(Batch header) => _firstOwn.ContainsKey(header.BatchId);

    private bool Join(BatchMember member, int writes, DateTimeOffset now)
    {
        while (true)
        {
            var batch = _next;
            if (_events.GetValueOrDefault(member.EventId) is { Counted: true })
                return true;
            if (writes-- == 0)
                return false;
            _events[member.EventId] = new JoinedEvent(batch, Counted: false, now);

            var header = Headers.GetValueOrDefault(batch);
            if (header is { Phase: not BatchPhase.Open })
            {
                Advance(batch);
                continue;
            }

            if (writes-- == 0)
                return false;
            if (!_members.TryGetValue(batch, out var members))
                _members[batch] = members = [];
            members[member.EventId] = member;

            if (writes-- == 0)
                return false;
            if (header is not null || member.Priority != Priority.Low)
                Headers[batch] = (header ?? Batch.Open(batch, now)).Join(member, rules);
            if (member.Priority != Priority.Low)
                _firstOwn.TryAdd(batch, now);

            if (writes-- == 0)
                return false;
            _events[member.EventId] = new JoinedEvent(batch, Counted: true, now);
            return true;
        }
    }

    private void Look(DateTimeOffset now, Func<(ModelOutcome Outcome, TimeSpan Takes)> fate)
    {
        if (Headers.GetValueOrDefault(_next) is not { Phase: BatchPhase.Open } open)
            return;

        var use = BudgetUse.On(_use, now);
        var client = new ClientBuildState { Busy = _running is not null, Held = false, ContentComplete = true, Today = use };
        if (!rules.Decide(open.State with { AwaitsDelivery = false }, client, now).SealNow)
            return;

        var (outcome, takes) = fate();
        var build = new ModelBuild(open.BatchId, now, now + takes + (outcome == ModelOutcome.Killed ? Lease : TimeSpan.Zero), outcome, _free);
        if (outcome != ModelOutcome.Dropped)
            _use = BudgetUse.Add(_use, now);
        Builds.Add((build, open, use));
        Headers[open.BatchId] = open with { Phase = BatchPhase.Sealed };
        _running = build;
    }

    private void End(ModelBuild build, DateTimeOffset now)
    {
        var header = Headers[build.Batch];
        if (build.Outcome is ModelOutcome.Live or ModelOutcome.Dropped)
            Headers[build.Batch] = header with { Phase = build.Outcome == ModelOutcome.Live ? BatchPhase.Live : BatchPhase.Dropped };
        else
            PutBack(header, build.Outcome, now);
        (_running, _free) = (null, now);
    }

    private void PutBack(Batch header, ModelOutcome outcome, DateTimeOffset now)
    {
        Advance(header.BatchId);
        var failed = outcome is ModelOutcome.Failed or ModelOutcome.Killed;
        var failures = failed ? header.Failures + 1 : header.Failures;
        DateTimeOffset? notBefore = failed ? now + retries.After(failures) : outcome == ModelOutcome.Interrupted ? now : null;
        var put = header with { Phase = BatchPhase.PutBack, MergedInto = _next, Failures = failures, NotBefore = notBefore };
        Headers[header.BatchId] = put;
        Headers[_next] = (Headers.GetValueOrDefault(_next) ?? Batch.Open(_next, now)).Absorb(put, notBefore, rules);
    }

    private void Advance(BatchId closed)
    {
        if (_next == closed)
            _next = new BatchId($"bat_{++_batches}");
    }
}
