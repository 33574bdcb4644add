using Amazon.SQS;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Aws;

public sealed class SqsConsumerTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private QueueSender Sender => layer.Get<QueueSender>();

    private DeadLetters DeadLetters => layer.Get<DeadLetters>();

    [Fact]
    public async Task A_message_that_is_done_is_gone()
    {
        var queue = await layer.NewQueueAsync("done");
        var handler = new RecordingHandler();
        await using var host = await StartAsync(queue, handler);

        await Sender.SendAsync(queue, "hello", attributes: new Dictionary<string, string> { ["kind"] = "greeting" }, cancellationToken: Cancellation);

        await Eventually.HoldsAsync(async _ => await CountAsync(queue) == (0, 0) && !handler.Finished.IsEmpty);
        var message = Assert.Single(handler.Finished);
        Assert.Equal(("hello", "greeting", 1), (message.Body, message.Attributes["kind"], message.ReceiveCount));
        Assert.NotNull(message.SentAt);
    }

    [Fact]
    public async Task One_failing_message_comes_again_and_the_others_do_not()
    {
        var queue = await layer.NewQueueAsync("partial");
        var handler = new RecordingHandler((message, _) => message is { Body: "3", ReceiveCount: 1 }
            ? throw new InvalidOperationException("the first time")
            : Task.FromResult(MessageOutcome.Done));
        for (var i = 0; i < 10; i++)
            await Sender.SendAsync(queue, i.ToString(), cancellationToken: Cancellation);

        await using var host = await StartAsync(queue, handler);

        await Eventually.HoldsAsync(async _ => await CountAsync(queue) == (0, 0));
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], handler.Finished.Select(message => message.Body).Order());
        Assert.Equal(["3", "3"], handler.Started.Select(message => message.Body).GroupBy(body => body).Single(group => group.Count() > 1));
    }

    [Fact]
    public async Task A_message_that_fails_five_times_becomes_a_dead_letter_that_can_be_sent_back()
    {
        var queue = await layer.NewQueueAsync("five-times");
        var broken = true;
        var handler = new RecordingHandler((_, _) => Task.FromResult(broken ? MessageOutcome.Retry(reason: "broken") : MessageOutcome.Done));
        await using var host = await StartAsync(queue, handler);

        await Sender.SendAsync(queue, "poison", attributes: new Dictionary<string, string> { ["kind"] = "k" }, cancellationToken: Cancellation);

        await Eventually.HoldsAsync(async token => await DeadLetters.CountAsync(queue, token) == 1);
        Assert.Equal([1, 2, 3, 4, 5], handler.Started.Select(message => message.ReceiveCount));
        var dead = Assert.Single(await DeadLetters.ListAsync(queue, cancellationToken: Cancellation));
        Assert.Equal(("poison", "k"), (dead.Body, dead.Attributes["kind"]));

        broken = false;
        Assert.Equal(1, await DeadLetters.RedriveAsync(queue, cancellationToken: Cancellation));

        await Eventually.HoldsAsync(async _ => handler.Started.Count == 6 && await CountAsync(queue) == (0, 0));
        Assert.Equal(0, await DeadLetters.CountAsync(queue, Cancellation));
        Assert.Equal("k", handler.Started.Last().Attributes["kind"]);
    }

    [Fact]
    public async Task Poison_is_a_dead_letter_at_once_and_says_why()
    {
        var queue = await layer.NewQueueAsync("poison");
        var handler = new RecordingHandler((message, _) => Task.FromResult(
            message.Attributes.ContainsKey("dead_letter_reason") ? MessageOutcome.Done : MessageOutcome.Poison("not an event")));
        await using var host = await StartAsync(queue, handler);

        await Sender.SendAsync(queue, "{", cancellationToken: Cancellation);
        await Sender.SendAsync(queue, "}", cancellationToken: Cancellation);

        var dead = await Eventually.BecomesAsync(token => DeadLetters.ListAsync(queue, cancellationToken: token), letters => letters.Count == 2);
        Assert.All(dead, letter => Assert.Equal("not an event", letter.Reason));
        Assert.Equal(2, handler.Started.Count);

        Assert.Equal(1, await DeadLetters.RedriveAsync(queue, dead.Single(letter => letter.Body == "}").MessageId, Cancellation));

        // Its reason stayed behind, so it is judged anew.
        await Eventually.HoldsAsync(() => handler.Started.Count == 3);
        Assert.Equal("}", handler.Started.Last().Body);
    }

    [Fact]
    public async Task Heartbeats_keep_long_work_invisible_to_others()
    {
        var queue = await layer.NewQueueAsync("heartbeat");
        var finish = new TaskCompletionSource();
        var handler = new RecordingHandler(async (_, _) =>
        {
            await finish.Task;
            return MessageOutcome.Done;
        });
        var other = new RecordingHandler();
        await Sender.SendAsync(queue, "long", cancellationToken: Cancellation);
        await using var host = await StartAsync(queue, handler, options => options with { MaxInFlight = 1, Visibility = TimeSpan.FromSeconds(3) });
        await Eventually.HoldsAsync(() => !handler.Started.IsEmpty);
        await using var others = await StartAsync(queue, other);

        // Sent later with a delay longer than two visibility timeouts, and yet it comes first.
        await Sender.SendAsync(queue, "later", TimeSpan.FromSeconds(7), cancellationToken: Cancellation);
        await Eventually.HoldsAsync(() => !other.Started.IsEmpty);
        finish.SetResult();

        await Eventually.HoldsAsync(async _ => await CountAsync(queue) == (0, 0));
        Assert.Equal("later", Assert.Single(other.Started).Body);
        Assert.Equal("long", Assert.Single(handler.Finished).Body);
    }

    [Fact]
    public async Task A_retry_with_a_time_stays_invisible_until_then()
    {
        var queue = await layer.NewQueueAsync("retry-after");
        var handler = new RecordingHandler((message, _) => Task.FromResult(
            message is { Body: "again", ReceiveCount: 1 } ? MessageOutcome.Retry(TimeSpan.FromSeconds(4)) : MessageOutcome.Done));
        await using var host = await StartAsync(queue, handler);

        await Sender.SendAsync(queue, "again", cancellationToken: Cancellation);
        await Eventually.HoldsAsync(() => handler.Started.Count == 1);
        await Sender.SendAsync(queue, "in between", TimeSpan.FromSeconds(1), cancellationToken: Cancellation);

        await Eventually.HoldsAsync(() => handler.Started.Count == 3);
        Assert.Equal(["again", "in between", "again"], handler.Started.Select(message => message.Body));
    }

    [Fact]
    public async Task No_more_messages_are_received_than_can_be_handled_at_once()
    {
        var queue = await layer.NewQueueAsync("bounded");
        var gate = new SemaphoreSlim(0);
        var handler = new RecordingHandler(async (_, token) =>
        {
            await gate.WaitAsync(token);
            return MessageOutcome.Done;
        });
        for (var i = 0; i < 9; i++)
            await Sender.SendAsync(queue, i.ToString(), cancellationToken: Cancellation);

        await using var host = await StartAsync(queue, handler, options => options with { MaxInFlight = 3 });

        await Eventually.BecomesAsync(_ => CountAsync(queue), count => count == (6, 3));
        await Eventually.HoldsAsync(() => handler.Started.Count == 3);
        gate.Release(9);
        await Eventually.HoldsAsync(async _ => await CountAsync(queue) == (0, 0));
        Assert.Equal(3, handler.MostAtOnce);
    }

    [Fact]
    public async Task A_stopping_host_finishes_what_is_in_flight_and_gives_the_rest_back()
    {
        var queue = await layer.NewQueueAsync("stop");
        var finish = new TaskCompletionSource();
        var handler = new RecordingHandler(async (message, token) =>
        {
            await (message.Body == "finishes" ? finish.Task : Task.Delay(Timeout.Infinite, token));
            return MessageOutcome.Done;
        });
        await Sender.SendAsync(queue, "finishes", cancellationToken: Cancellation);
        await Sender.SendAsync(queue, "hangs", cancellationToken: Cancellation);
        await using var host = await StartAsync(queue, handler, options => options with { StopWithin = TimeSpan.FromSeconds(1) });
        await Eventually.HoldsAsync(() => handler.Started.Count == 2);

        var stopping = host.StopAsync();
        finish.SetResult();
        await stopping;

        Assert.Equal("finishes", Assert.Single(handler.Finished).Body);
        await Eventually.BecomesAsync(_ => CountAsync(queue), count => count == (1, 0), TimeSpan.FromSeconds(10));
        Assert.Equal("hangs", Assert.Single(await layer.PeekAsync(queue.Name)).Body);
    }

    [Fact]
    public async Task A_message_sent_right_after_a_consumer_stopped_waits_for_the_next_one()
    {
        var queue = await layer.NewQueueAsync("abandoned");
        await using (await StartAsync(queue, new RecordingHandler()))
        {
            // When this one is gone, the next long poll has begun; the stop cuts it short.
            await Sender.SendAsync(queue, "first", cancellationToken: Cancellation);
            await Eventually.HoldsAsync(async _ => await CountAsync(queue) == (0, 0));
        }

        await Sender.SendAsync(queue, "next", cancellationToken: Cancellation);

        await Eventually.BecomesAsync(_ => CountAsync(queue), count => count == (1, 0), TimeSpan.FromSeconds(10));
    }

    private Task<ConsumerHost> StartAsync(QueueDescription queue, RecordingHandler handler, Func<SqsConsumerOptions, SqsConsumerOptions>? configure = null) =>
        ConsumerHost.StartAsync(layer.Configuration, queue, handler, options =>
        {
            var quick = options with { RetryDelays = [TimeSpan.Zero] };
            return configure?.Invoke(quick) ?? quick;
        });

    private async Task<(int Visible, int InFlight)> CountAsync(QueueDescription queue)
    {
        var sqs = layer.Get<IAmazonSQS>();
        var url = await layer.Get<LayerAddresses>().QueueUrlAsync(queue.Name, Cancellation);
        var attributes = await sqs.GetQueueAttributesAsync(url, ["All"], Cancellation);
        return (attributes.ApproximateNumberOfMessages, attributes.ApproximateNumberOfMessagesNotVisible);
    }
}
