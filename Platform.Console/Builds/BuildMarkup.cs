using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Sites;
using Platform.Domain.Ids;

namespace Platform.Console.Builds;

/// <summary>The pieces of the builds' pages.</summary>
internal static class BuildMarkup
{
    /// <summary>What is about to be built, in plain words.</summary>
    public static Fragment Open(SiteBuilds builds) => builds.Open is [var batch, ..]
        ? new("div", "open-batch", Html.Of($"""
            <p><strong>{Count.Of(batch.Events, "event")} in the open batch</strong> <code>{batch.Id}</code>, since {Times.At(batch.OpenedAt)}{Priority(batch)}.</p>
            {Html.Of($"<p>{batch.Manifest?.Text}</p>").When(batch.Manifest is not null)}
            <p>{Why(batch)}{Due(batch)}.{Failures(batch)}</p>
            """), "note busy stack")
        : new("p", "no-batch", Html.Of($"No batch is open. The next edit that changes a page opens one."), "note");

    public static Fragment Held(SiteBuilds builds, ClientId client) => builds.Releases.HeldSince is { } since
        ? new("div", "held", Html.Of($"""
            <p><strong>Publishing is held</strong> since the rollback at {Times.At(since)}. Edits are kept and wait.</p>
            <button type="button" class="primary" data-post="/builds/resume/{client.Value}">Resume publishing</button>
            """), "note bad row apart")
        : new("div", "held", Html.Empty);

    public static Fragment Row(BuildView build, SiteUrls sites) => new("tr", $"build-{build.Id}", Html.Of($"""
        <td data-label="Asked for" class="tight"><a href="/builds/{build.Id}">{Times.At(build.CreatedAt)}</a></td>
        <td data-label="State"><span>{Badge(build)}</span></td>
        <td data-label="Took" class="tight">{Took(build)}</td>
        <td data-label="Carries"><span>{Count.Of(build.Events, "event")}, {Count.Of(build.Items, "item")}<span class="sub">{build.Reason}</span></span></td>
        <td data-label="Published"><span>{Published(build, sites)}</span></td>
        <td class="tight">{Cancel(build)}</td>
        """));

    public static Fragment Row(ReleaseView release, ClientId client, SiteUrls sites) => new("tr", $"release-{release.Id}", Html.Of($"""
        <td data-label="Release" class="tight"><a href="{sites.Of(client, new ReleaseId(release.Id))}"><code>{release.Id}</code></a></td>
        <td data-label="State"><span>{(release.Live ? Html.Of($"""<span class="badge good">Live</span>""") : Html.Of($"""<span class="badge">Kept</span>"""))}</span></td>
        <td data-label="Made">{Times.At(release.CreatedAt)}</td>
        <td data-label="Size">{Count.Of(release.Files, "file")}, {release.Bytes / 1024:N0} KiB</td>
        <td data-label="By"><a href="/builds/{release.BuildId}"><code>{release.BuildId}</code></a></td>
        <td class="tight">{RollBack(release)}</td>
        """));

    public static Fragment Facts(BuildView build, SiteUrls sites) => new("dl", "facts-of-build", Html.Of($"""
        <dt>State</dt><dd>{Badge(build)} {Cancel(build)}</dd>
        <dt>Asked for</dt><dd>{Times.At(build.CreatedAt)} {build.Reason}</dd>
        <dt>Took</dt><dd>{Took(build)}</dd>
        <dt>Engine</dt><dd>{build.Engine}{Html.Text(", a preview of drafts").When(build.Lane is not null)}</dd>
        <dt>Carries</dt><dd>{Count.Of(build.Events, "event")} of batch <code>{build.BatchId}</code>; a snapshot of {Count.Of(build.Items, "item")}{Html.Of($"""<span class="sub" title="{build.Manifest?.Assumption}">{build.Manifest?.Text}</span>""").When(build.Manifest is not null)}</dd>
        <dt>Published</dt><dd>{Published(build, sites)}</dd>
        {Html.Of($"<dt>Invalidated</dt><dd><code>{string.Join(" ", build.InvalidatedPaths ?? [])}</code></dd>").When(build.InvalidatedPaths is { Count: > 0 })}
        {Html.Of($"<dt>Its cost</dt><dd>{build.Invalidation?.Text}</dd>").When(build.Invalidation is not null)}
        {Html.Of($"""<dt>Error</dt><dd><pre class="block" tabindex="0" aria-label="Error">{build.Error}</pre></dd>""").When(build.Error is not null)}
        """), "facts");

    private static Html Badge(BuildView build)
    {
        var tone = build.State switch
        {
            "live" => "good",
            "failed" => "bad",
            "cancelled" or "superseded" => "",
            _ => "busy",
        };
        return Html.Of($"""<span class="badge {tone}">{build.State}</span>""");
    }

    private static string Took(BuildView build) => build.Seconds is { } seconds ? Times.Span(TimeSpan.FromSeconds(seconds)) : "";

    private static Html Published(BuildView build, SiteUrls sites) => build.ReleaseId is { } release
        ? Html.Of($"""
            <a href="{sites.Of(new ClientId(build.ClientId), new ReleaseId(release))}"><code>{release}</code></a>{Html.Of($"""<span class="sub">{Count.Of(build.FilesChanged ?? 0, "file")} changed, {build.FilesDeleted ?? 0} removed</span>""").When(build.FilesChanged is not null)}
            """)
        : Html.Empty;

    private static Html Cancel(BuildView build) => Html.Of($"""
        <button type="button" data-post="/builds/{build.Id}/cancel" data-confirm="Cancel this build? Its events go into the next batch." aria-label="Cancel {build.Id}">Cancel</button>
        """).When(build.CanBeCancelled);

    private static Html RollBack(ReleaseView release) => Html.Of($"""
        <button type="button" data-post="/builds/rollback/{release.Id}" data-confirm="Show release {release.Id} again? Publishing is held from then on, until you resume it." aria-label="Roll back to {release.Id}">Roll back</button>
        """).When(!release.Live);

    /// <summary>The API says it within a sentence: <c>waiting for quiet</c>, <c>nothing: it is about to be sealed</c>.</summary>
    private static string Why(BatchView batch)
    {
        var reason = batch.WaitsFor.Replace("nothing: ", "", StringComparison.Ordinal);
        return reason.Length == 0 ? "It waits" : char.ToUpperInvariant(reason[0]) + reason[1..];
    }

    private static Html Priority(BatchView batch) => Html.Text($", {batch.Priority} priority").When(batch.Priority != "normal");

    private static Html Due(BatchView batch) => batch.DueAt is { } due ? Html.Of($", until {Times.At(due)}") : Html.Empty;

    private static Html Failures(BatchView batch) =>
        Html.Text($" {Count.Of(batch.Failures, "build")} in a row failed with events that it carries.").When(batch.Failures > 0);
}
