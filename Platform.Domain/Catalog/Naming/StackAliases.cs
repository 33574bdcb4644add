using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Naming;

/// <summary>
/// The factory's id and the name in a client's configuration are one: <c>marketing</c> is <c>eleventy_static_stack</c>,
/// <c>foxy_ecommerce</c> is <c>foxy_ecommerce_tier</c>, and every <c>&lt;cms&gt;_&lt;shop&gt;_composed_stack</c> is the composed stack.
/// </summary>
public static class StackAliases
{
    /// <summary>A stack type's other names; none where its id is the configuration's name too.</summary>
    public static IEnumerable<string> Of(StackType type) => Names(type).Where(name => name != type.Id);

    /// <summary>The pair that a composed stack's name holds; null for every other name.</summary>
    public static StackPair? PairOf(string name)
    {
        foreach (var pair in StackPairs.All)
        {
            if (StackNames.ComposedStack(pair.Cms, pair.Shop) == name)
                return pair;
        }

        return null;
    }

    private static IEnumerable<string> Names(StackType type) => type.Category switch
    {
        StackCategory.CmsTierService => [StackNames.StackType(ServiceType.CmsTier, "", type.Provider, null)],
        StackCategory.EcommerceTierService => [StackNames.StackType(ServiceType.EcommerceTier, "", null, type.Provider)],
        StackCategory.ComposedService => StackPairs.All.Select(pair => StackNames.ComposedStack(pair.Cms, pair.Shop)),
        _ => type.Engines.Select(StackNames.StaticStack),
    };
}
