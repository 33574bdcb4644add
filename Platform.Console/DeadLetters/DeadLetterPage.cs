using System.Text.Json;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Aws.Queues;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Domain.Events;
using Platform.Domain.Json;

namespace Platform.Console.DeadLetters;

/// <summary>
/// Messages that gave up, by queue. Looking at a message hides it from other lookers for a moment, so the page looks when it is
/// opened and only the counts are live.
/// </summary>
internal sealed class DeadLetterPage(Platform.Aws.Queues.DeadLetters letters, EventLayer layer, EventReader events)
{
    private const int Shown = 50;

    public async Task<Page> PageAsync(CancellationToken cancellationToken)
    {
        var queues = await Task.WhenAll(layer.Queues.All.Select(queue => QueueAsync(queue, cancellationToken)));
        return new Page
        {
            Title = "Dead letters",
            Section = Section.DeadLetters,
            Lead = Html.Of($"Messages that were tried several times without effect. Once the cause is mended, send them back."),
            Content = Html.Of($"""<ul class="card flush list" data-live="/dead-letters/live">{queues}</ul>"""),
        };
    }

    public async Task<IReadOnlyList<LiveRegion>> CountsAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(layer.Queues.All.Select(queue => CountAsync(queue, cancellationToken)));

    private async Task<Html> QueueAsync(QueueDescription queue, CancellationToken cancellationToken)
    {
        var count = await CountAsync(queue, cancellationToken);
        var answer = await Asking.AskAsync("SQS", limited => letters.ListAsync(queue, Shown, limited), cancellationToken);
        var messages = await answer.Match(
            async list => Html.Join(await Task.WhenAll(list.Select(letter => LetterAsync(queue, letter, cancellationToken)))),
            outage => Task.FromResult(Html.Of($"<li>{OutageNote.For(outage)}</li>")));
        return Html.Of($"""
            <li class="entry">
              <div class="stack tightly"><h2>{ShortName(queue)}</h2><p class="muted">{Purpose(queue)}</p></div>
              <div class="row"><span id="{count.Id}">{count.Markup}</span>{SendAll(queue).When(answer.Value is { Count: > 0 })}</div>
              <ul class="result stack">{messages}</ul>
            </li>
            """);
    }

    private async Task<LiveRegion> CountAsync(QueueDescription queue, CancellationToken cancellationToken)
    {
        var count = await Asking.AskAsync("SQS", limited => letters.CountAsync(queue, limited), cancellationToken);
        var badge = count.Match(
            number => Html.Of($"""<span class="badge {(number > 0 ? "bad" : "good")}">{(number > 0 ? number.ToString() : "none")}</span>"""),
            _ => Html.Of($"""<span class="badge">not known</span>"""));
        return new LiveRegion($"count-{ShortName(queue)}", [new Fragment("span", $"badge-{ShortName(queue)}", badge)]);
    }

    private async Task<Html> LetterAsync(QueueDescription queue, DeadLetter letter, CancellationToken cancellationToken)
    {
        var subject = await SubjectAsync(letter, cancellationToken);
        return Html.Of($"""
            <li class="card stack">
              <div class="row"><strong class="clip">{subject}</strong>
                <button type="button" class="push" data-post="/dead-letters/{ShortName(queue)}/redrive/{letter.MessageId}" aria-label="Send {letter.MessageId} back">Send back</button></div>
              <p class="muted clip">{letter.Reason ?? "It was received five times without being done; the service’s log says why."}{(letter.SentAt is { } at ? Html.Of($" Sent {Times.At(at)}.") : Html.Empty)}</p>
              <details><summary>Message <code>{letter.MessageId}</code></summary><pre class="block" tabindex="0" aria-label="Message">{letter.Body}</pre></details>
            </li>
            """);
    }

    private async Task<Html> SubjectAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        try
        {
            var unified = await Asking.AskAsync("S3", limited => events.ReadAsync(letter.Body, limited), cancellationToken);
            return unified.Value is { } one ? Subject(one) : Html.Of($"A message");
        }
        catch (JsonException)
        {
            return Html.Of($"A message that is no event");
        }
    }

    private static Html Subject(UnifiedEvent one) => one.DeliveryId is { } delivery
        ? Html.Of($"""{Wire.Name(one.EventType)} {one.ContentId.Value} of {one.ClientId.Value}, from <a href="/deliveries/{delivery.Value}">its delivery</a>""")
        : Html.Of($"{Wire.Name(one.EventType)} {one.ContentId.Value} of {one.ClientId.Value}");

    private Html SendAll(QueueDescription queue) => Html.Of($"""
        <button type="button" data-post="/dead-letters/{ShortName(queue)}/redrive" data-confirm="Send all of them back to {ShortName(queue)}?" aria-label="Send all of {ShortName(queue)} back">Send all back</button>
        """);

    private string Purpose(QueueDescription queue) =>
        queue == layer.Queues.ContentProjection ? "Events on their way into the content cache."
        : queue == layer.Queues.EventAudit ? "Copies of events, for the journeys on these pages."
        : queue == layer.Queues.BuildRequests ? "Build requests on their way into a batch."
        : queue == layer.Queues.BuildTicks ? "Wake-up calls of open batches."
        : "States of builds that run in AWS.";

    /// <summary>Without the layer's prefix.</summary>
    private string ShortName(QueueDescription queue) => queue.Name[(layer.Prefix.Length + 1)..];
}
