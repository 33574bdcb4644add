using System.Collections.Concurrent;
using Amazon.SQS;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Queues;

/// <summary>
/// Consumes one queue: long polls for as many messages as it can start at once, keeps each invisible while it is handled,
/// deletes it only when it is done, and otherwise says when it shall come again. It outlives an unreachable queue, and when
/// the host stops it finishes what is in flight, within a bound, and returns the rest.
/// </summary>
internal sealed partial class SqsConsumer : BackgroundService
{
    private readonly IMessageHandler handler;
    private readonly SqsConsumerOptions options;
    private readonly MessageRunner runner;
    private readonly QueueReceiver receiver;
    private readonly DeadLetters deadLetters;
    private readonly TimeProvider clock;
    private readonly ILogger<SqsConsumer> logger;

    private readonly SemaphoreSlim slots;
    private readonly ConcurrentDictionary<Task, byte> inFlight = new();
    private readonly CancellationTokenSource giveUp = new();

    public SqsConsumer(
        ConsumedQueue queue,
        MessageRunner runner,
        IAmazonSQS sqs,
        LayerAddresses addresses,
        DeadLetters deadLetters,
        TimeProvider clock,
        ILogger<SqsConsumer> logger)
    {
        handler = queue.Handler;
        options = queue.Options;
        this.runner = runner;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.logger = logger;
        receiver = new QueueReceiver(sqs, addresses);
        slots = new SemaphoreSlim(options.MaxInFlight);
    }

    public override void Dispose()
    {
        giveUp.Dispose();
        slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await PollAsync(stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The poll that the stop cut short.
        }

        await FinishAsync();
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        var pause = options.Reconnect.First;
        var reachable = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var free = await TakeSlotsAsync(stoppingToken);
            var started = 0;
            try
            {
                var messages = await receiver.ReceiveAsync(options.Queue.Name, free, options.LongPoll, options.Visibility, stoppingToken);
                foreach (var message in messages)
                {
                    Start(message);
                    started++;
                }

                if (!reachable)
                    Reachable(options.Queue.Name);
                (reachable, pause) = (true, options.Reconnect.First);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (reachable)
                    Unreachable(exception, options.Queue.Name);
                reachable = false;
                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < options.Reconnect.Longest ? pause * 2 : options.Reconnect.Longest;
            }
            finally
            {
                if (free > started)
                    slots.Release(free - started);
            }
        }
    }

    private async Task<int> TakeSlotsAsync(CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        var taken = 1;
        while (taken < QueueReceiver.LargestReceive && slots.Wait(0, CancellationToken.None))
            taken++;
        return taken;
    }

    private void Start(ReceivedMessage received)
    {
        var handling = HandleAsync(received);
        inFlight[handling] = 0;
        handling.ContinueWith(
            done =>
            {
                inFlight.TryRemove(done, out _);
                slots.Release();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task HandleAsync(ReceivedMessage received)
    {
        await Task.Yield();
        try
        {
            MessageOutcome outcome;
            await using (new Heartbeat(received, options.Visibility, clock, logger))
                outcome = await runner.RunAsync(handler, received.Message, giveUp.Token);
            await SettleAsync(received, outcome);
        }
        catch (Exception exception)
        {
            // Whatever was not settled comes again when its visibility timeout ends.
            NotSettled(exception, received.Message.MessageId, options.Queue.Name);
        }
    }

    private async Task SettleAsync(ReceivedMessage received, MessageOutcome outcome)
    {
        switch (outcome.Verdict)
        {
            case MessageVerdict.Done:
                await received.DeleteAsync(CancellationToken.None);
                break;
            case MessageVerdict.Poison:
                await deadLetters.AddAsync(options.Queue, received.Message, outcome.Reason ?? "poison", CancellationToken.None);
                await received.DeleteAsync(CancellationToken.None);
                break;
            default:
                await received.HideAsync(outcome.After ?? options.RetryDelay(received.Message.ReceiveCount), CancellationToken.None);
                break;
        }
    }

    private async Task FinishAsync()
    {
        var rest = Task.WhenAll(inFlight.Keys);
        try
        {
            await rest.WaitAsync(options.StopWithin, clock);
        }
        catch (TimeoutException)
        {
            GivingUp(inFlight.Count, options.Queue.Name);
            await giveUp.CancelAsync();
            await rest;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} can't be read; trying again until it can")]
    private partial void Unreachable(Exception exception, string queue);

    [LoggerMessage(LogLevel.Information, "Queue {Queue} is read again")]
    private partial void Reachable(string queue);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} of {Queue} could not be settled; it comes again")]
    private partial void NotSettled(Exception exception, string messageId, string queue);

    [LoggerMessage(LogLevel.Warning, "{Count} messages of {Queue} did not finish in time and are given back")]
    private partial void GivingUp(int count, string queue);
}
