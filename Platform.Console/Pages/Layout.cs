using Platform.Console.Access;
using Platform.Console.Assets;
using Platform.Console.Markup;

namespace Platform.Console.Pages;

/// <summary>The frame of every page.</summary>
internal sealed class Layout(AccessKeys keys)
{
    private static readonly (Section Section, string Path, string Name)[] Places =
    [
        (Section.Overview, "/", "Overview"),
        (Section.Deliveries, "/deliveries", "Deliveries"),
        (Section.Recordings, "/recordings", "Recordings"),
        (Section.Builds, "/builds", "Builds"),
        (Section.DeadLetters, "/dead-letters", "Dead letters"),
    ];

    public IResult Show(Page page, HttpContext context) => new HtmlResult(Frame(page, Theme(context.Request)), page.Status);

    private static string? Theme(HttpRequest request) => request.Cookies["theme"] is "light" or "dark" ? request.Cookies["theme"] : null;

    private Html Frame(Page page, string? theme) => Html.Of($"""
        <!doctype html>
        <html lang="en"{Html.Attribute("data-theme", theme)}>
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          {HeaderToken(page)}
          <title>{page.Title} · Platform</title>
          <link rel="icon" href="{AssetCatalog.Url("icon.svg")}" type="image/svg+xml">
          <link rel="stylesheet" href="{AssetCatalog.Url("console.css")}">
          <script type="module" src="{AssetCatalog.Url("console.js")}"></script>
        </head>
        <body{Html.Flag("data-bare", page.Section is null)}>
          <a class="skip" href="#main">Skip to content</a>
          {Navigation(page)}
          <main id="main" tabindex="-1">
            <header class="title">
              <h1>{page.Title}</h1>
              {Html.Of($"<p class=\"lead\">{page.Lead}</p>").When(!page.Lead.IsEmpty)}
            </header>
            {page.Content}
          </main>
          <div id="notices" role="status" aria-live="polite"></div>
          <dialog id="confirm" aria-labelledby="confirm-question">
            <form method="dialog">
              <p id="confirm-question"></p>
              <div class="row end"><button value="">Cancel</button><button value="yes" class="primary">Yes</button></div>
            </form>
          </dialog>
        </body>
        </html>

        """);

    /// <summary>Only pages behind the login carry what the script must send to change anything.</summary>
    private Html HeaderToken(Page page) => page.Section is null
        ? Html.Empty
        : Html.Of($"""<meta name="console-token" content="{keys.Header}">""");

    private static Html Navigation(Page page) => page.Section is null ? Html.Empty : Html.Of($"""
        <header class="side">
          <a class="brand" href="/"><svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22"><path d="M4 17V7l8-4 8 4v10l-8 4z"/><path d="m4 7 8 4 8-4M12 11v10"/></svg>Platform</a>
          <nav aria-label="Main"><ul>{Places.Select(place => Html.Of($"""
            <li><a href="{place.Path}"{Html.Attribute("aria-current", place.Section == page.Section ? "page" : null)}>{place.Name}</a></li>
            """))}</ul></nav>
          <button type="button" class="quiet" id="theme" hidden>Theme: system</button>
        </header>
        """);
}
