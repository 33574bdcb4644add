using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Domain.Events;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

/// <summary>
/// Two processes of the service, whatever happens to them in whatever order: one build of a client at a time, and in the end
/// the site shows the last text and nothing waits.
/// </summary>
public sealed class OneBuildAtATimeTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private const int Steps = 30;

    private static readonly int Rounds = LongRun.Of(3, 60);

    [Fact]
    public async Task C3_never_two_builds_of_a_client_at_once_and_no_edit_lost()
    {
        for (var round = 0; round < Rounds; round++)
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
        first.Runner.Working = token => Task.Delay(TimeSpan.FromSeconds(random.Next(60)), first.Time, token);
        var edits = 0;
        for (var step = 0; step < Steps; step++)
        {
            var one = processes[random.Next(2)];
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    await one.RequestAsync(random.Next(5) == 0 ? Priority.High : Priority.Normal, changed: one.Content.Edit("page", $"Edit {++edits}"));
                    break;
                case 3:
                    await Task.WhenAll(processes.Select(process => process.TickAsync()));
                    break;
                case 4:
                    await one.SweepAsync();
                    break;
                case 5:
                    await one.Get<RunningBuilds>().CancelAsync(one.Site, null, "an operator", BuildsRig.Cancellation);
                    break;
                case 6:
                    var which = random.Next(2);
                    await processes[which].KillAsync();
                    await processes[which].DisposeAsync();
                    processes[which] = processes[which].Restart();
                    break;
                default:
                    await AdvanceAsync(one, random.Next(1, 40));
                    break;
            }
        }

        first.Runner.Working = _ => Task.CompletedTask;
        await processes[0].RequestAsync(Priority.High, changed: first.Content.Edit("page", $"Edit {++edits}"));
        await SettleAsync(processes[0]);

        Assert.Equal(1, first.Runner.MostAtOnce);
        Assert.Contains($"<h1>Edit {edits}</h1>", (await processes[0].SiteAsync())["article/page/index.html"], StringComparison.Ordinal);
        Assert.NotEqual(BatchPhase.Open, (await processes[0].WaitingAsync())?.Phase);
        foreach (var process in processes)
            await process.DisposeAsync();
    }

    private static async Task SettleAsync(BuildsRig rig)
    {
        for (var i = 0; i < 60 && (await rig.RunningAsync() is not null || (await rig.WaitingAsync())?.Phase == BatchPhase.Open); i++)
        {
            await AdvanceAsync(rig, 15);
            await rig.SweepAsync();
            await rig.TickAsync();
        }
    }

    /// <summary>By steps, so that heartbeats beat in between, with a moment of real time for each.</summary>
    private static async Task AdvanceAsync(BuildsRig rig, int seconds)
    {
        for (var i = 0; i < seconds; i += 4)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(4));
            await rig.RunningAsync();
        }
    }
}
