using Platform.Aws.Audit;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Domain.Json;

namespace Platform.Console.Deliveries;

/// <summary>The pieces of one delivery's page.</summary>
internal static class DeliveryMarkup
{
    public static Fragment Head(DeliveryStory story) => new("div", "delivery-summary", Html.Of($"""
        {DeliveryVerdict.Badge(story.State)} <span>{story.Record.Provider.Value} <strong>{story.Record.Kind}</strong> for {story.Record.Client.Value}, {Times.At(story.Record.ReceivedAt)}</span><span class="push">{DeliveryVerdict.Effect(story)}</span>
        """), "row card");

    public static Fragment Step(JourneyStep step, int index, DateTimeOffset received) => new("li", $"step-{index}", Html.Of($"""
        <span class="step">{step.Name}<span class="visually-hidden"> ({StateName(step.State)})</span></span><span class="after">{After(step, received)}</span><span class="why">{step.Why}</span>
        """), step.State.ToString().ToLowerInvariant());

    public static Fragment Event(EventTrail trail) => new("details", $"event-{trail.Event.Id}", Html.Of($"""
        <summary><code>{Wire.Name(trail.Event.EventType)}</code> {Wire.Name(trail.Event.ContentType)} <strong>{trail.Event.ContentId.Value}</strong> {trail.Event.Locale}</summary>
        <dl class="facts">
          <dt>Event</dt><dd><code>{trail.Event.Id.Value}</code></dd>
          <dt>State</dt><dd>{Wire.Name(trail.Event.State).Replace('_', ' ')}{Html.Text($", published {trail.Event.Publishes} times").When(trail.Event.Publishes > 1)}</dd>
          {trail.Reached.Select(Reached)}
        </dl>
        """), "card");

    public static Html Request(DeliveryStory story) => Html.Of($"""
        <section aria-labelledby="request-title">
          <div class="row apart"><h2 id="request-title">Request</h2>{Actions(story)}</div>
          <div class="card"><dl class="facts">
            <dt>Request id</dt><dd><code>{story.Record.RequestId}</code></dd>
            <dt>Body’s SHA-256</dt><dd><code>{story.Record.BodyHash}</code></dd>
            {story.Record.Headers.Select(header => Html.Of($"<dt>{header.Key}</dt><dd><code>{header.Value}</code></dd>"))}
          </dl></div>
          <div id="body" aria-live="polite"></div>
        </section>
        """);

    private static Html Actions(DeliveryStory story) => story.Detail.BodyAvailable
        ? Html.Of($"""
            <span class="row">
              <button type="button" data-post="/deliveries/{story.Record.Id.Value}/body" data-answer="body">Show the body, redacted</button>
              <button type="button" data-post="/deliveries/{story.Record.Id.Value}/replay" data-answer="body" data-confirm="Sign this delivery afresh and send it again? With its own id it is answered as a duplicate.">Replay</button>
            </span>
            """)
        : Html.Of($"""<span class="muted">The body is no longer kept, so it can’t be replayed.</span>""");

    private static Html Reached(AuditStage stage) =>
        Html.Of($"<dt>{stage.Stage.Replace('_', ' ')}</dt><dd>{Times.At(stage.At)} {stage.Detail}</dd>");

    private static string StateName(StepState state) => state switch
    {
        StepState.Done => "done",
        StepState.Now => "now",
        StepState.Failed => "failed",
        _ => "still ahead",
    };

    private static Html After(JourneyStep step, DateTimeOffset received) => step.At is not { } at ? Html.Empty
        : at == received ? Times.At(at)
        : Html.Text(Times.After(at - received));
}
