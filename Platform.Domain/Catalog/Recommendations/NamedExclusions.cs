using System.Globalization;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>The requirements that carry a value rule out what does not meet it.</summary>
internal static class NamedExclusions
{
    public static IEnumerable<string> Of(Combination stack, CostRange monthly, ClientRequirements requirements)
    {
        if (requirements.Text("ssg_engine") is { } engine && engine != stack.Engine)
            yield return $"The client is set on the engine {engine}.";
        if (requirements.Text("cms_provider") is { } cms && cms != stack.Cms?.Value)
            yield return $"The client is set on the CMS {cms}.";
        if (requirements.Text("ecommerce_provider") is { } shop && shop != stack.Shop?.Value)
            yield return $"The client is set on the shop {shop}.";
        if (requirements.Number("max_monthly_cost") is { } most && monthly.Min > most)
            yield return string.Create(CultureInfo.InvariantCulture, $"It costs ${monthly.Min:0.##} a month at least; the client pays ${most:0.##} at most.");
    }
}
