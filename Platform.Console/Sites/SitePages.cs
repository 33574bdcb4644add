using System.Security.Cryptography;
using System.Text;
using Platform.Console.Markup;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Console.Sites;

/// <summary>The few pages of the sites server's own, where no site's page can answer.</summary>
internal sealed class SitePages(SiteList sites, SiteUrls urls)
{
    private const int RefreshSeconds = 2;

    private const string Style = """
        :root { color-scheme: light dark; --muted: light-dark(#5a626b, #a2abb4); --accent: light-dark(#0b6477, #6cc8dc); --line: light-dark(#deded9, #30363c); }
        body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 24px; font: 16px/1.55 system-ui, sans-serif; background: light-dark(#f7f7f5, #14171a); color: light-dark(#1c2024, #e7e9ea); }
        main { max-width: 560px; display: grid; gap: 14px; overflow-wrap: anywhere; }
        h1 { font-size: 26px; line-height: 1.25; margin: 0; letter-spacing: -0.015em; }
        p { margin: 0; color: var(--muted); }
        a { color: var(--accent); }
        ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
        li { border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; display: grid; gap: 6px; }
        .row { display: flex; justify-content: space-between; gap: 16px; flex-wrap: wrap; }
        .bar { height: 3px; border-radius: 3px; background: linear-gradient(90deg, transparent, var(--accent), transparent) 0 0 / 40% 100% no-repeat var(--line); animation: run 1.6s ease-in-out infinite; }
        @keyframes run { from { background-position: -40% 0; } to { background-position: 140% 0; } }
        @media (prefers-reduced-motion: reduce) { .bar { animation: none; } }
        """;

    /// <summary>Looks by itself and reloads once there is something else: nothing jumps under a reader's hands meanwhile.</summary>
    private const string LookAgain = """
        setInterval(async () => {
          const answer = await fetch(location.href, { method: "HEAD" }).catch(() => undefined);
          if (answer && answer.status !== 503) location.reload();
        }, 2000);
        """;

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(LookAgain)}; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task<SitePage> ListAsync(CancellationToken cancellationToken)
    {
        var all = await sites.ReadAsync(cancellationToken);
        return Page(200, "Sites", all.Match(
            list => list.Length == 0
                ? Html.Of($"<p>There is no client yet. Add a file to the folder of clients, such as clients/editorial-store.json.</p>")
                : Html.Of($"<ul>{list.Select(site => Html.Of($"<li>{sites.Card(site)}</li>"))}</ul>"),
            outage => Html.Of($"<p>{outage}</p>")));
    }

    public static SitePage FirstBuild(ClientServiceConfig client) => Waiting($"{client.CompanyName}: the first build is under way", Html.Of($"""
        <p>This page looks again every {RefreshSeconds} seconds and shows the site as soon as its first release is published.</p>
        """));

    public static SitePage Unreachable() => Waiting("The sites' storage does not answer", Html.Of($"""
        <p>DynamoDB or S3 can't be reached. Is the emulator running? This page looks again every {RefreshSeconds} seconds.</p>
        """));

    public SitePage NoPreview(ClientId client) => Page(404, "No preview yet", Html.Of($"""
        <p>The first draft that its CMS sends builds one. The published site of {client.Value} is at <a href="{urls.Live(client)}">{urls.Live(client)}</a>.</p>
        """));

    public SitePage UnknownClient(ClientId client) => Page(404, $"No client named {client.Value}", Html.Of($"""
        <p>No file in the folder of clients has the id <code>{client.Value}</code>. The sites there are: <a href="{urls.List}">{urls.List}</a></p>
        """));

    public SitePage UnknownRelease(ClientId client, ReleaseId release) => Page(404, "No such release", Html.Of($"""
        <p>{client.Value} has no release <code>{release.Value}</code>, or it is so old that its files were collected. The live site is at <a href="{urls.Live(client)}">{urls.Live(client)}</a>.</p>
        """));

    public SitePage UnknownHost(string address) => Page(404, "No site at this address", Html.Of($"""
        <p>Nothing answers at <code>{address}</code>. Sites are chosen by host name, such as editorial-store.localhost. The sites there are: <a href="{urls.List}">{urls.List}</a></p>
        """));

    public SitePage NoPage(ClientId client) => Page(404, "No such page", Html.Of($"""
        <p>The site has no page here. It begins at <a href="{urls.Live(client)}">{urls.Live(client)}</a>.</p>
        """));

    private static SitePage Waiting(string title, Html body) => Page(
        503,
        title,
        Html.Of($"""<div class="bar" role="presentation"></div>{body}"""),
        Html.Of($"""<noscript><meta http-equiv="refresh" content="{RefreshSeconds}"></noscript><script type="module">{Html.Constant(LookAgain)}</script>"""),
        RefreshSeconds);

    private static SitePage Page(int status, string title, Html body, Html head = default, int? retryAfter = null) => new(
        Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{head}<title>{title}</title><style>{Html.Constant(Style)}</style></head>
            <body><main><h1>{title}</h1>{body}</main></body>
            </html>

            """), status, ContentSecurityPolicy, retryAfter);

    private static string Hash(string inline) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}'";
}
