using Microsoft.Extensions.Time.Testing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds;

public sealed class BuildSlotsTests
{
    private static readonly SiteKey Busy = new(new ClientId("busy"), "dev");
    private static readonly SiteKey New = new(new ClientId("new"), "dev");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_run_at_once_as_there_are_slots()
    {
        var slots = Slots(2);
        using var one = await slots.EnterAsync(Busy, Cancellation);
        var two = await slots.EnterAsync(New, Cancellation);
        var three = slots.EnterAsync(new SiteKey(new ClientId("third"), "dev"), Cancellation);
        Assert.False(three.IsCompleted);

        two.Dispose();
        two.Dispose();
        (await three).Dispose();
        Assert.True(slots.EnterAsync(New, Cancellation).IsCompleted);
    }

    [Fact]
    public async Task Next_slot_goes_to_the_client_that_has_had_none()
    {
        var slots = Slots(1);
        var running = await slots.EnterAsync(Busy, Cancellation);
        var again = slots.EnterAsync(Busy, Cancellation);
        var late = slots.EnterAsync(New, Cancellation);

        running.Dispose();

        using var slot = await late;
        Assert.False(again.IsCompleted);
    }

    [Fact]
    public async Task Preview_waits_until_nothing_that_publishes_does()
    {
        var slots = Slots(1);
        var running = await slots.EnterAsync(Busy, Cancellation);
        var preview = slots.EnterAsync(New.ToPreview(), Cancellation);
        var again = slots.EnterAsync(Busy, Cancellation);

        running.Dispose();

        (await again).Dispose();
        (await preview).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_takes_no_slot_and_keeps_none()
    {
        var slots = Slots(1);
        var running = await slots.EnterAsync(Busy, Cancellation);
        using var impatience = new CancellationTokenSource();
        var waiting = slots.EnterAsync(New, impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        running.Dispose();

        (await slots.EnterAsync(Busy, Cancellation)).Dispose();
    }

    private static BuildSlots Slots(int parallel) => new(new BuildSettings { ParallelBuilds = parallel }, new FakeTimeProvider());
}
