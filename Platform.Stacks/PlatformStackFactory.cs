using Constructs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Stacks.Clients;

namespace Platform.Stacks;

/// <summary>
/// Makes every stack of the catalog. What it says of the catalog is Domain's, and asking it loads neither CDK nor Node; only the two
/// <c>Create…</c> methods do.
/// </summary>
public static partial class PlatformStackFactory
{
    private static ILogger _logger = NullLogger.Instance;

    /// <summary>Where it says what it makes; nowhere until it is set.</summary>
    public static void SetLogger(ILogger logger) => _logger = logger;

    /// <param name="stackType">An id of <see cref="GetAvailableStackTypes"/> or an alias, such as <c>sanity_cms_tier</c>.</param>
    /// <param name="ssgEngine">Null takes the stack type's default.</param>
    /// <exception cref="ArgumentException">The choice is no combination of the catalog, or a name or setting is not valid; the message has every fault with its fix.</exception>
    public static ClientStack CreateStack(Construct scope, string clientId, string domain, string stackType, string? ssgEngine = null, StackOptions? options = null) =>
        Create(scope, clientId, domain, new StackChoice(stackType, ssgEngine), options ?? new());

    /// <param name="ssgEngine">Null takes the pair's default.</param>
    /// <exception cref="ArgumentException">As for a single stack.</exception>
    public static ClientStack CreateComposedStack(
        Construct scope, string clientId, string domain, string cmsProvider, string ecommerceProvider, string? ssgEngine = null, StackOptions? options = null) =>
        Create(scope, clientId, domain, new StackChoice(StackCatalog.Composed.Id, ssgEngine, new ProviderId(cmsProvider), new ProviderId(ecommerceProvider)), options ?? new());

    /// <summary>A client's own stack, as its file says.</summary>
    /// <param name="artifacts">The folder of the packages; null takes the repository's.</param>
    /// <exception cref="ArgumentException">The configuration is not valid.</exception>
    public static ClientStack CreateStack(Construct scope, ClientServiceConfig client, string? artifacts = null)
    {
        Making(_logger, client.StackName, client.StackType);
        return ClientStacks.Create(scope, null, client, artifacts);
    }

    public static IReadOnlyList<string> GetAvailableStackTypes() => StackCatalog.GetAvailableStackTypes();

    /// <summary>Nothing for a stack type; else what is wrong, with the nearest name.</summary>
    public static IReadOnlyList<CatalogFault> ValidateStackType(string stackType) => StackCatalog.ValidateStackType(stackType);

    /// <summary>The default first; empty where there is no such stack type.</summary>
    public static IReadOnlyList<string> GetCompatibleSsgEngines(string stackType) => StackCatalog.GetCompatibleSsgEngines(stackType);

    /// <summary>Null where there is no such stack type.</summary>
    public static StackType? GetStackMetadata(string stackType) => StackCatalog.GetStackMetadata(stackType);

    /// <summary>The stacks that suit, the best first, each with the rules that fired.</summary>
    public static IReadOnlyList<Recommendation> GetRecommendations(ClientRequirements requirements, int limit = 5) => StackRecommendations.For(requirements, limit);

    /// <exception cref="ArgumentException">No combination of the catalog.</exception>
    public static CostEstimate EstimateTotalCost(
        string stackType, string? ssgEngine = null, ClientRequirements? requirements = null, TrafficAssumptions? traffic = null, IntegrationMode? mode = null) =>
        StackCosts.Estimate(new StackChoice(stackType, ssgEngine), traffic ?? TrafficAssumptions.Default, requirements ?? ClientRequirements.None, mode);

    private static ClientStack Create(Construct scope, string clientId, string domain, StackChoice choice, StackOptions options)
    {
        if (ChoiceRules.Faults(choice) is { Count: > 0 } faults)
            throw new ArgumentException(string.Join('\n', faults));

        var client = FactoryClient.Of(clientId, domain, choice, options);
        var id = options.StackId ?? FactoryClient.StackName(client);
        Making(_logger, id, client.StackType);
        return ClientStacks.Create(scope, id, client, options.Artifacts);
    }

    [LoggerMessage(LogLevel.Information, "Making {Stack}, a {StackType}")]
    private static partial void Making(ILogger logger, string stack, string stackType);
}
