using Microsoft.Extensions.Logging;
using Platform.Aws.Outages;

namespace Platform.Aws.Queues;

/// <summary>Keeps a message invisible to others for as long as it is handled.</summary>
internal sealed partial class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task beating;
    private readonly ILogger logger;

    public Heartbeat(ReceivedMessage message, TimeSpan visibility, TimeProvider clock, ILogger logger)
    {
        this.logger = logger;
        beating = BeatAsync(message, visibility, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await beating;
        stop.Dispose();
    }

    private async Task BeatAsync(ReceivedMessage message, TimeSpan visibility, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(visibility / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
                await RenewAsync(message, visibility);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    // One missed beat is no loss: two more come before the message shows again.
    private async Task RenewAsync(ReceivedMessage message, TimeSpan visibility)
    {
        try
        {
            await message.HideAsync(visibility, stop.Token);
        }
        catch (Exception exception) when (AwsOutage.Is(exception))
        {
            Missed(exception, message.Message.MessageId, message.Message.Queue);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} of {Queue} missed a heartbeat")]
    private partial void Missed(Exception exception, string messageId, string queue);
}
