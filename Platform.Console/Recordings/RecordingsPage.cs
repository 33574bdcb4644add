using Platform.Console.Markup;
using Platform.Console.Pages;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Console.Recordings;

/// <summary>The recorded webhooks, to be sent again.</summary>
internal sealed class RecordingsPage(RecordingCatalog catalog, ConsoleOptions options)
{
    public Page Page()
    {
        var all = catalog.List();
        return new Page
        {
            Title = "Recordings",
            Section = Section.Recordings,
            Lead = Html.Of($"Recorded webhooks. Replay signs one afresh and sends it to the intake, as its provider would. As a new edit it has a new id, time and visibly changed text."),
            Content = all.Count == 0 ? Empty() : Html.Join(all.GroupBy(entry => entry.Provider).Select(Provider)),
        };
    }

    private Html Empty() => Html.Of($"""
        <div class="card empty"><strong>No recordings</strong><p>The folder <code>{options.RecordingsFolder}</code> holds none. One is a file <code>&lt;provider&gt;/&lt;case&gt;/request.http</code>; PLATFORM_RECORDINGS names the folder.</p></div>
        """);

    private static Html Provider(IGrouping<string, RecordingEntry> provider) => Html.Of($"""
        <section aria-labelledby="provider-{provider.Key}">
          <h2 id="provider-{provider.Key}">{ProviderRegistry.Find(new ProviderId(provider.Key))?.Metadata.Name ?? provider.Key}</h2>
          <ul class="card flush list">{provider.Where(entry => !entry.IsSeed).Select(Entry)}</ul>
          {Seeds([.. provider.Where(entry => entry.IsSeed)])}
        </section>
        """);

    private static Html Seeds(IReadOnlyList<RecordingEntry> seeds) => Html.Of($"""
        <details><summary>The demo’s first content ({seeds.Count})</summary><ul class="card flush list below">{seeds.Select(Entry)}</ul></details>
        """).When(seeds.Count > 0);

    private static Html Entry(RecordingEntry entry) => Html.Of($"""
        <li class="entry">
          <div class="stack tightly"><h3>{entry.Case}</h3><p class="muted clip"><code>{entry.Kind}</code> {entry.Fault ?? entry.Expected}</p></div>
          <div class="row">{Button(entry, "replay", "Replay").When(entry.Fault is null)}{Button(entry, "edit", "As a new edit").When(entry.CanBeEdited)}</div>
          <div class="result" id="{AnswerId(entry)}" aria-live="polite"></div>
        </li>
        """);

    private static Html Button(RecordingEntry entry, string how, string text) => Html.Of($"""
        <button type="button" data-post="/recordings/{how}/{entry.Name}" data-answer="{AnswerId(entry)}" aria-label="{text}: {entry.Case}">{text}</button>
        """);

    private static string AnswerId(RecordingEntry entry) => $"answer-{entry.Name.Replace('/', '-')}";
}
