using Platform.Console.Markup;

namespace Platform.Console.Live;

/// <summary>An element of a page that is sent again when it changes.</summary>
/// <param name="Tag">Such as <c>tr</c> or <c>li</c>.</param>
/// <param name="Id">Unique in the page, and the same at every rendering.</param>
internal sealed record Fragment(string Tag, string Id, Html Inner, string? Class = null)
{
    public Html Markup => Html.Of($"<{Tag} id=\"{Id}\"{Html.Attribute("class", Class)}>{Inner}</{Tag}>");
}
