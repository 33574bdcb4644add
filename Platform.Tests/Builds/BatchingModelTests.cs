using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Builds.Model;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

/// <summary>Random arrivals, redeliveries and deaths over a virtual clock, against the state machine of RULES C.</summary>
public sealed class BatchingModelTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void C1_to_C4_every_event_ends_in_exactly_one_batch_whatever_dies_and_comes_again()
    {
        for (var round = 0; round < LongRun.Of(300, 10_000); round++)
        {
            var seed = Random.Shared.Next();
            var random = new Random(seed);
            var rules = new BatchRules
            {
                Quiet = TimeSpan.FromSeconds(random.Next(0, 60)),
                LongestWait = TimeSpan.FromSeconds(random.Next(60, 400)),
                Budget = new DailyBudget(random.Next(3) == 0 ? random.Next(2, 20) : 1000),
            };
            var model = new BatchingModel(rules, RetrySchedule.Default, Start);
            var sent = Send(model, random);
            Run(model, random, out var end);
            try
            {
                Check(model, rules, sent, end);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
            }
        }
    }

    /// <summary>Bursts and lulls; some requests come twice, some consumers die in the middle, and some requests wait long for their second delivery.</summary>
    private static List<(BatchMember Member, bool Died)> Send(BatchingModel model, Random random)
    {
        var sent = new List<(BatchMember Member, bool Died)>();
        var pace = new[] { 1, 10, 40, 300 }[random.Next(4)];
        var at = Start;
        for (var i = random.Next(1, 80); i > 0 && at < Start + Hour; i--)
        {
            at += TimeSpan.FromSeconds(random.Next(12) == 0 ? random.Next(600) : random.Next(pace));
            var priority = random.Next(12) switch { 0 => Priority.High, < 4 => Priority.Low, _ => Priority.Normal };
            var member = new BatchMember { EventId = new EventId($"evt_{i}"), Priority = priority, JoinedAt = at };
            var (dies, again) = (random.Next(6) == 0, random.Next(6) == 0);
            model.Send(new ModelMessage(at, member, dies ? random.Next(4) : null));
            if (again)
                model.Send(new ModelMessage(at.AddSeconds(random.Next(900)), member, null));
            sent.Add((member, dies));
        }

        return sent;
    }

    /// <summary>Until nothing moves any more by itself.</summary>
    private static void Run(BatchingModel model, Random random, out DateTimeOffset end)
    {
        for (end = Start; end < Start + (Hour * 3) || !model.Idle; end = end.AddSeconds(1))
            model.Step(end, () => Fate(random));
    }

    private static (ModelOutcome Outcome, TimeSpan Takes) Fate(Random random)
    {
        var outcome = random.Next(20) switch
        {
            0 or 1 or 2 => ModelOutcome.Failed,
            3 => ModelOutcome.Killed,
            4 => ModelOutcome.Interrupted,
            5 => ModelOutcome.Cancelled,
            6 or 7 => ModelOutcome.Dropped,
            _ => ModelOutcome.Live,
        };
        return (outcome, TimeSpan.FromSeconds(outcome == ModelOutcome.Dropped ? 1 : random.Next(1, 120)));
    }

    private static void Check(BatchingModel model, BatchRules rules, IReadOnlyList<(BatchMember Member, bool Died)> sent, DateTimeOffset end)
    {
        foreach (var (member, died) in sent)
        {
            if (model.Holding(member.EventId) is not { } holding)
            {
                Assert.True(member.Priority == Priority.Low, $"{member.EventId} ({member.Priority}) is in no batch.");
                continue;
            }

            Assert.True(holding.Phase is BatchPhase.Live or BatchPhase.Dropped or BatchPhase.Open, $"{member.EventId} is in a batch that is {holding.Phase}.");
            Assert.True(model.MembersOf(holding).Any(listed => listed.EventId == member.EventId), $"{holding.BatchId} does not list {member.EventId}.");

            // Who died between the rows left one in a batch that may have been sealed before the event's next delivery.
            Assert.True(died || model.Listing(member.EventId) == 1, $"{member.EventId} is in {model.Listing(member.EventId)} batches.");
        }

        foreach (var open in model.Headers.Values.Where(header => header.Phase == BatchPhase.Open))
        {
            Assert.False(open.AwaitsEvent && model.HasOwn(open), $"{open.BatchId} waits for an event and has one.");
            Assert.True(open.AwaitsEvent || open.DueAt > end || rules.Budget.Builds < 1000, $"{open.BatchId} was due at {open.DueAt} and is still open.");
        }

        Assert.All(model.Headers.Values, header => Assert.Contains(model.MembersOf(header), member => member.Priority != Priority.Low));

        DateTimeOffset? ended = null;
        foreach (var (build, header, use) in model.Builds)
        {
            Assert.True(!(build.SealedAt < ended), $"{build.Batch} was sealed while another build ran.");
            ended = build.EndsAt;
            CheckWait(rules, build, header, use, model.FirstOwn(header));
        }
    }

    /// <summary>Nothing normal or high waits past the longest wait and a build, while there is budget and it does not back off.</summary>
    private static void CheckWait(BatchRules rules, ModelBuild build, Batch header, BudgetUse? use, DateTimeOffset firstOwn)
    {
        if (header.NotBefore is { } notBefore)
        {
            Assert.True(build.SealedAt >= notBefore, $"{build.Batch} did not wait for its back-off.");
            return;
        }

        var latest = header.Priority == Priority.High ? header.LastEventAt : header.OpenedAt + rules.LongestWait;

        // A batch of put-back events alone may be older than that when an event of its own takes them along.
        var budget = use is null ? DateTimeOffset.MinValue : rules.Budget.Earliest(use, header.Priority, header.Explicit);
        latest = new[] { latest, firstOwn, build.Free, budget }.Max();
        Assert.True(build.SealedAt <= latest.AddSeconds(1), $"{build.Batch} waited until {build.SealedAt:T} instead of {latest:T}.");
    }
}
