using Platform.Console.Markup;

namespace Platform.Console.Logs;

internal static class LogPanel
{
    /// <param name="address">Where the page's script gets the lines as server-sent events.</param>
    public static Html For(string title, string address) => Html.Of($"""
        <section id="log" data-log="{address}" aria-label="{title}">
          <div class="row apart"><h2>{title}</h2><span class="row"><button type="button" data-log-pause>Pause</button><button type="button" data-log-clear>Clear</button></span></div>
          <ol class="log" tabindex="0" aria-label="Lines"></ol>
        </section>
        """);
}
