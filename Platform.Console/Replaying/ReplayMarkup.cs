using Platform.Console.Markup;
using Platform.Console.Pages;
using Platform.Providers.Replay;

namespace Platform.Console.Replaying;

/// <summary>What the intake said, for the page's script.</summary>
internal static class ReplayMarkup
{
    public static ActionAnswer Of(ReplayAnswer answer) => new()
    {
        Message = $"Answered {answer.Status} {answer.Verdict} in {Times.Span(answer.Took)}.",
        Kind = answer.Taken ? "good" : "bad",
        Html = Html.Of($"""
            <div class="answer stack">
              <p class="row"><span class="badge {(answer.Taken ? "good" : "bad")}">{answer.Status} {answer.Verdict}</span> <span class="muted">in {Times.Span(answer.Took)}</span> {Delivery(answer)}</p>
              {Html.Of($"<p>{answer.Detail}</p>").When(answer.Detail is not null)}
              <details><summary>Answer as it came</summary><pre class="block" tabindex="0" aria-label="Answer">{answer.Body}</pre></details>
            </div>
            """).Markup,
    };

    private static Html Delivery(ReplayAnswer answer) => answer.Delivery is { } delivery
        ? Html.Of($"""<a href="/deliveries/{delivery.Value}">Follow its journey</a>""")
        : Html.Empty;
}
