using System.Text.Json;
using Platform.Aws.Queues;

namespace Platform.Aws.LambdaHosting.Events;

/// <summary>
/// An event of EventBridge: a schedule's, or one with a handler. Nobody reads the answer; what fails, Lambda invokes again.
/// <code>{ "version": "0", "id": "…", "detail-type": "Scheduled Event", "source": "aws.events", "time": "2026-01-01T00:00:00Z", "resources": ["arn:…"], "detail": {} }</code>
/// </summary>
internal sealed class EventBridgeEvents(IEnumerable<IScheduledWork> work, IEnumerable<HandledEvent> handled, MessageRunner runner)
{
    private const string Scheduled = "Scheduled Event";

    private static readonly ReadOnlyMemory<byte> Done = "null"u8.ToArray();

    private readonly IScheduledWork[] work = [.. work];
    private readonly HandledEvent[] handled = [.. handled];

    public async Task<ReadOnlyMemory<byte>> AnswerAsync(JsonElement json, CancellationToken deadline)
    {
        var type = json.GetProperty("detail-type").GetString();
        if (type == Scheduled && work.Length > 0)
            await RunScheduledAsync(deadline);
        else if (handled.FirstOrDefault(one => one.DetailType == type) is { } one)
            await HandleAsync(one, json, deadline);
        else
            throw new InvocationFaultException($"Nothing in this function takes events of the type '{type}'.");
        return Done;
    }

    private async Task RunScheduledAsync(CancellationToken deadline)
    {
        foreach (var one in work)
            await one.RunAsync(deadline);
    }

    private async Task HandleAsync(HandledEvent one, JsonElement json, CancellationToken deadline)
    {
        var message = new QueueMessage
        {
            Queue = one.DetailType,
            MessageId = json.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "",
            Body = json.GetRawText(),
            SentAt = json.TryGetProperty("time", out var time) && time.TryGetDateTimeOffset(out var sent) ? sent : null,
        };
        var outcome = await runner.RunAsync(one.Handler, message, deadline);
        if (outcome.Verdict != MessageVerdict.Done)
            throw new InvocationFaultException($"The event {message.MessageId} of the type '{one.DetailType}' was not handled: {outcome.Reason}");
    }
}
