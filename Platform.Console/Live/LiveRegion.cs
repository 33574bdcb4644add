using Platform.Console.Markup;

namespace Platform.Console.Live;

/// <summary>The element of a page, by its id, whose children are these fragments in this order.</summary>
internal sealed record LiveRegion(string Id, IReadOnlyList<Fragment> Items)
{
    public Html Markup => Html.Join(Items.Select(item => item.Markup));
}
