using Platform.Aws.EventLayers;
using Platform.Aws.Queues;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Aws;

public sealed class EmulatorRestartTests(EmulatorFixture emulators)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consuming_goes_on_after_the_queues_were_killed_and_nothing_is_lost()
    {
        await using var emulator = await EmulatorFixture.StartOwnAsync();
        await using var layer = new EventLayerFixture(emulators);
        await layer.InitializeAsync(emulator);
        var queue = layer.Layer.Queues.BuildTicks;
        var sender = layer.Get<QueueSender>();
        var holding = new TaskCompletionSource();
        var handler = new RecordingHandler(async (message, _) =>
        {
            if (message.Body == "in flight")
                await holding.Task;
            return MessageOutcome.Done;
        });
        await using var host = await ConsumerHost.StartAsync(
            layer.Configuration, queue, handler, options => options with { MaxInFlight = 1, Visibility = TimeSpan.FromSeconds(3) });

        await sender.SendAsync(queue, "in flight", cancellationToken: Cancellation);
        await Eventually.HoldsAsync(() => !handler.Started.IsEmpty);
        await sender.SendAsync(queue, "waiting", cancellationToken: Cancellation);
        await emulator.Messaging.KillAsync();
        holding.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => sender.SendAsync(queue, "nowhere", cancellationToken: Cancellation));

        await emulator.Messaging.StartAsync();
        await layer.Get<EventLayerProvisioner>().ProvisionAsync(layer.Layer, cancellationToken: Cancellation);
        await sender.SendAsync(queue, "after", cancellationToken: Cancellation);

        await Eventually.BecomesAsync(
            () => handler.Finished.Select(message => message.Body).Distinct().Order().ToList(),
            bodies => bodies.SequenceEqual(["after", "in flight", "waiting"]));
        await Eventually.BecomesAsync(token => layer.Get<DeadLetters>().CountAsync(queue, token), count => count == 0);
    }
}
