using Platform.Console.Markup;

namespace Platform.Console.Outages;

internal static class OutageNote
{
    public static Html For(string outage) => Html.Of($"""<p class="note bad" role="alert">{outage}</p>""");
}
