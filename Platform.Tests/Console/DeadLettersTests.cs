using System.Net;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Waiting;

namespace Platform.Tests.Console;

public sealed class DeadLettersTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    private readonly Platform.Aws.Queues.DeadLetters letters = console.Layer.Get<Platform.Aws.Queues.DeadLetters>();

    [Fact]
    public async Task What_gave_up_is_told_by_queue_and_goes_back_on_demand()
    {
        var queue = console.Layer.Layer.Queues.ContentProjection;
        await SendAsync(queue.DeadLetterName, "article-stuck");
        await Eventually.BecomesAsync(cancellation => letters.CountAsync(queue, cancellation), count => count == 1);

        var page = await console.TextAsync("/dead-letters");
        Assert.Contains("content_updated article-stuck", page, StringComparison.Ordinal);
        Assert.Contains("data-post=\"/dead-letters/content-projection/redrive\"", page, StringComparison.Ordinal);

        using var answer = await console.PostAsync("/dead-letters/content-projection/redrive");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Eventually.BecomesAsync(cancellation => letters.CountAsync(queue, cancellation), count => count == 0);
        Assert.DoesNotContain("article-stuck", await console.TextAsync("/dead-letters"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_no_event_is_shown_as_it_is()
    {
        var queue = console.Layer.Layer.Queues.BuildTicks;
        await console.Layer.Get<QueueSender>().SendAsync(new QueueDescription(queue.DeadLetterName), "<not> an event", cancellationToken: TestContext.Current.CancellationToken);

        var page = await Eventually.BecomesAsync(_ => console.TextAsync("/dead-letters"), text => text.Contains("an event", StringComparison.Ordinal));

        Assert.Contains("&lt;not&gt; an event", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_queue_is_refused()
    {
        using var answer = await console.PostAsync("/dead-letters/nowhere/redrive");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<string> SendAsync(string queue, string content)
    {
        var unified = new UnifiedEvent
        {
            EventId = new EventId("evt_stuck"),
            ClientId = console.Client,
            Environment = "dev",
            EventType = EventType.ContentUpdated,
            Provider = new ProviderId("sanity"),
            ContentId = new ContentId(content),
            ContentType = ContentType.Article,
            Timestamp = TimeProvider.System.GetUtcNow(),
            Data = new EventData(),
        };
        var body = System.Text.Encoding.UTF8.GetString(EventJson.Serialize(unified));
        return console.Layer.Get<QueueSender>().SendAsync(new QueueDescription(queue), body, cancellationToken: TestContext.Current.CancellationToken);
    }
}
