using System.Text;

namespace Platform.Domain.Catalog.Guide;

/// <summary>How to choose a CMS, a shop and an engine, written from the catalog: <c>docs/selection.md</c>.</summary>
public static class SelectionGuide
{
    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append("# Choosing a CMS, a shop and an engine\n\n");
        page.Append("Written from the catalog (`Platform.Domain/Catalog/Data`); a test holds this page equal to it. ");
        page.Append("Prices are list prices in US dollars a month, as of the time beside them: ask the provider before you quote.\n\n");
        ProviderGuide.Write(page, "CMS", ProviderKind.Cms);
        ProviderGuide.Write(page, "Shops", ProviderKind.Shop);
        ProviderGuide.Write(page, "Without a CMS", ProviderKind.Git);
        EngineGuide.Write(page);
        StackGuide.Write(page);
        return page.ToString();
    }
}
