using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Naming;

/// <summary>The names of stacks and what is in them, made of a client's own.</summary>
public static class StackNames
{
    /// <summary>The stack with what all clients share.</summary>
    public const string SharedInfra = "WebServices-SharedInfra";

    /// <summary>The stack type as a client's configuration has it, such as <c>sanity_snipcart_composed_stack</c>.</summary>
    public static string StackType(ServiceType service, string engine, ProviderId? cms, ProviderId? shop) => service switch
    {
        ServiceType.CmsTier => $"{cms}_cms_tier",
        ServiceType.EcommerceTier => $"{shop}_ecommerce_tier",
        ServiceType.ComposedStack => ComposedStack(cms, shop),
        _ => StaticStack(engine),
    };

    /// <summary><c>BudgetStartup-Prod-DecapSnipcartComposedStack</c>: what is deployed, unless the client fixes another name.</summary>
    public static string Deployment(ClientId client, string environment, string stackType) =>
        $"{Pascal(client.Value, '-')}-{Pascal(environment, '-')}-{Pascal(stackType, '_')}";

    /// <summary><c>budget-startup-prod</c>: what every name in the client's account begins with.</summary>
    public static string ResourcePrefix(ClientId client, string environment) => $"{client}-{environment}";

    /// <summary><c>MySite-Foxy-Astro-Stack</c>: a tier that the factory makes without a client's configuration.</summary>
    public static string FactoryMade(ClientId client, ProviderId provider, string engine) =>
        $"{Pascal(client.Value, '-')}-{Pascal(provider.Value, '_')}-{Pascal(engine, '_')}-Stack";

    internal static string StaticStack(string engine) => $"{engine}_static_stack";

    internal static string ComposedStack(ProviderId? cms, ProviderId? shop) => $"{cms}_{shop}_composed_stack";

    private static string Pascal(string text, char separator) =>
        string.Concat(text.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
