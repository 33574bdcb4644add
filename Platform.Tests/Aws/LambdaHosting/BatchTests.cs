using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Aws.EventLayers;
using Platform.Aws.LambdaHosting.Events;
using Platform.Aws.Queues;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>SQS batches and EventBridge events that handlers of queues take.</summary>
public sealed class BatchTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private QueueDescription Queue => layer.Layer.Queues.EventAudit;

    [Fact]
    public async Task Each_message_reaches_the_handler_of_its_queue_as_a_poll_would_bring_it()
    {
        var handler = new ScriptedHandler(_ => MessageOutcome.Done);
        await using var function = await StartAsync(handler);

        var reply = await function.InvokeAsync(LambdaEvents.Sqs(Queue.Name, ("one", "first"), ("two", "second")));

        Assert.Empty(reply.FailedItems);
        Assert.Equal(["first", "second"], handler.Taken.Select(message => message.Body).Order(StringComparer.Ordinal));
        var one = handler.Taken.Single(message => message.MessageId == "one");
        Assert.Equal((Queue.Name, 1, DateTimeOffset.FromUnixTimeMilliseconds(1767225600000), "sanity"), (one.Queue, one.ReceiveCount, one.SentAt, one.Attributes["provider"]));
    }

    [Fact]
    public async Task Message_that_fails_comes_again_and_the_others_are_done()
    {
        await using var function = await StartAsync(new ScriptedHandler(message => message.Body switch
        {
            "throws" => throw new InvalidOperationException("a bug"),
            "retries" => MessageOutcome.Retry(),
            _ => MessageOutcome.Done,
        }));

        var reply = await function.InvokeAsync(LambdaEvents.Sqs(Queue.Name, ("a", "good"), ("b", "throws"), ("c", "retries"), ("d", "good")));

        Assert.Equal(["b", "c"], reply.FailedItems);
    }

    [Fact]
    public async Task Poison_becomes_a_dead_letter_at_once_and_is_not_repeated()
    {
        await using var function = await StartAsync(new ScriptedHandler(message =>
            message.Body == "poison" ? MessageOutcome.Poison("it can never succeed") : MessageOutcome.Done));

        var reply = await function.InvokeAsync(LambdaEvents.Sqs(Queue.Name, ("a", "good"), ("b", "poison")));

        Assert.Empty(reply.FailedItems);
        var letter = Assert.Single(await layer.Get<DeadLetters>().ListAsync(Queue, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(("poison", "it can never succeed"), (letter.Body, letter.Reason));
    }

    [Fact]
    public async Task Messages_left_at_the_deadline_come_again()
    {
        await using var function = await StartAsync(new ScriptedHandler(async (message, stop) =>
        {
            if (message.Body == "slow")
                await Task.Delay(Timeout.Infinite, stop);
            return MessageOutcome.Done;
        }));

        var reply = await function.InvokeAsync(LambdaEvents.Sqs(Queue.Name, ("a", "slow"), ("b", "quick")), TimeSpan.FromSeconds(2));

        Assert.Equal(["a"], reply.FailedItems);
    }

    [Fact]
    public async Task Queue_without_a_handler_fails_the_whole_batch()
    {
        await using var function = await StartAsync(new ScriptedHandler(_ => MessageOutcome.Done));

        var reply = await function.InvokeAsync(LambdaEvents.Sqs("another-queue", ("a", "lost?")));

        Assert.False(reply.Succeeded);
        Assert.Contains("another-queue", (string)reply.Body!["errorMessage"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_of_EventBridge_reaches_its_handler_whole_and_fails_unless_it_is_done()
    {
        var handler = new ScriptedHandler(message => message.Body.Contains("SUCCEEDED", StringComparison.Ordinal) ? MessageOutcome.Done : MessageOutcome.Retry());
        await using var function = await TestFunction.StartAsync(services => services.AddSingleton(handler).AddEventBridgeHandler<ScriptedHandler>("CodeBuild Build State Change"));

        Assert.True((await function.InvokeAsync(LambdaEvents.BuildState("SUCCEEDED"))).Succeeded);
        Assert.False((await function.InvokeAsync(LambdaEvents.BuildState("FAILED"))).Succeeded);
        Assert.StartsWith("{ \"version\": \"0\"", handler.Taken[0].Body, StringComparison.Ordinal);
    }

    private Task<TestFunction> StartAsync(ScriptedHandler handler) => TestFunction.StartAsync(services =>
    {
        services.Replace(ServiceDescriptor.Singleton(layer.Get<IAmazonSQS>()));
        services.Replace(ServiceDescriptor.Singleton(layer.Get<LayerAddresses>()));
        services.AddSingleton(new ConsumedQueue(new SqsConsumerOptions { Queue = Queue }, handler));
    });
}
