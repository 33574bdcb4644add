using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

/// <summary>What <see cref="BatchingModelTests"/> shows of the rules, of the service's own parts over the emulator: two processes, killed anywhere.</summary>
public sealed class BatchingPropertyTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private const int Steps = 40;

    [Fact]
    public async Task C1_to_C4_every_event_ends_in_one_batch_that_is_live_dropped_or_still_open()
    {
        for (var round = 0; round < LongRun.Of(2, 60); round++)
        {
            var seed = Random.Shared.Next();
            try
            {
                await RunAsync(new Random(seed));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
            }
        }
    }

    private async Task RunAsync(Random random)
    {
        await using var first = await BuildsRig.CreateAsync(layer);
        BuildsRig[] processes = [first.Restart(), first.Restart()];
        first.Runner.Working = token => Task.Delay(TimeSpan.FromSeconds(random.Next(40)), first.Time, token);
        var sent = new List<BatchMember>();
        for (var step = 0; step < Steps; step++)
        {
            var which = random.Next(2);
            var one = processes[which];
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    sent.Add(Edit(one, random, sent.Count));
                    if (!await TryJoinAsync(one, sent[^1], random))
                        processes[which] = await RestartAsync(one);
                    break;
                case 3 when sent.Count > 0:
                    await one.RequestAsync(sent[random.Next(sent.Count)]);
                    break;
                case 4:
                    first.Runner.Error = random.Next(3) == 0 ? "engine says no" : null;
                    break;
                case 5:
                    await one.KillAsync();
                    processes[which] = await RestartAsync(one);
                    break;
                default:
                    await AdvanceAsync(one, random.Next(1, 30));
                    break;
            }
        }

        (first.Runner.Error, first.Runner.Working) = (null, _ => Task.CompletedTask);
        foreach (var member in sent)
            await processes[0].RequestAsync(member);
        for (var i = 0; i < 90 && await IsMovingAsync(processes[0]); i++)
            await AdvanceAsync(processes[0], 16);

        await CheckAsync(processes[0], sent);
        Assert.True(first.Runner.MostAtOnce <= 1, "Two builds of the client ran at once.");
        foreach (var process in processes)
            await process.DisposeAsync();
    }

    private static BatchMember Edit(BuildsRig rig, Random random, int count) => rig.Member(
        random.Next(8) switch { 0 => Priority.High, 1 or 2 => Priority.Low, _ => Priority.Normal },
        changed: rig.Content.Edit($"page-{random.Next(3)}", $"Edit {(random.Next(4) == 0 ? 0 : count)}"));

    /// <returns>False where its process died at one of joining's writes.</returns>
    private static async Task<bool> TryJoinAsync(BuildsRig rig, BatchMember member, Random random)
    {
        if (random.Next(4) == 0)
            rig.Faults.KillsAt = Rows.Put(new[] { "event#", "member#", "batch#" }[random.Next(3)]);
        try
        {
            await rig.RequestAsync(member);
        }
        catch (Amazon.Runtime.AmazonClientException)
        {
            return false;
        }

        rig.Faults.KillsAt = (_, _) => rig.Faults.Dead;
        return true;
    }

    private static async Task<BuildsRig> RestartAsync(BuildsRig dead)
    {
        var next = dead.Restart();
        await dead.KillAsync();
        await dead.DisposeAsync();
        return next;
    }

    /// <summary>By steps, so that heartbeats beat and the waiting batch is looked at in between.</summary>
    private static async Task AdvanceAsync(BuildsRig rig, int seconds)
    {
        for (var i = 0; i < seconds; i += 4)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(4));
            await rig.SweepAsync();
            await rig.TickAsync();
        }
    }

    private static async Task<bool> IsMovingAsync(BuildsRig rig) =>
        await rig.RunningAsync() is not null || await rig.WaitingAsync() is { Phase: BatchPhase.Open, AwaitsEvent: false };

    private static async Task CheckAsync(BuildsRig rig, IReadOnlyList<BatchMember> sent)
    {
        foreach (var member in sent)
        {
            var joined = (await rig.Table.GetAsync(RowKeys.Event(rig.Site, member.EventId), RowTypes.Event, BuildsRig.Cancellation))!.Value;
            var header = await EndAsync(rig, joined.BatchId);
            if (header is null)
            {
                Assert.True(member.Priority == Priority.Low, $"{member.EventId} ({member.Priority}) is in no batch.");
                continue;
            }

            Assert.True(
                header.Phase is BatchPhase.Live or BatchPhase.Dropped || header is { Phase: BatchPhase.Open, AwaitsEvent: true },
                $"{member.EventId} is in a batch that is {header.Phase}.");
            var listed = await rig.Get<BatchEvents>().ListAsync(rig.Site, header, BuildsRig.Cancellation);
            Assert.Contains(listed, one => one.EventId == member.EventId);
            Assert.Contains(listed, one => one.Priority != Priority.Low);
        }
    }

    /// <summary>The batch, or the one that its events were put back into in the end.</summary>
    private static async Task<Batch?> EndAsync(BuildsRig rig, BatchId batch)
    {
        var header = await rig.BatchAsync(batch);
        while (header is { Phase: BatchPhase.PutBack, MergedInto: { } into })
            header = await rig.BatchAsync(into);
        return header;
    }
}
