using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>Which integration mode suits a client.</summary>
/// <param name="Factors">All that were weighed, with those that were given.</param>
public sealed record IntegrationModeChoice(IntegrationMode Mode, string Reason, IReadOnlyList<ModeFactor> Factors)
{
    /// <summary>Event-driven where more of its factors are given than of direct's; a tie is direct.</summary>
    public static IntegrationModeChoice For(ClientRequirements requirements)
    {
        var rules = RecommendationRules.Current.Mode;
        ModeFactor[] factors = [
            .. rules.EventDriven.Select(key => Factor(key, IntegrationMode.EventDriven, requirements)),
            .. rules.Direct.Select(key => Factor(key, IntegrationMode.Direct, requirements)),
        ];
        var mode = Given(factors, IntegrationMode.EventDriven) > Given(factors, IntegrationMode.Direct) ? IntegrationMode.EventDriven : IntegrationMode.Direct;
        return new(mode, mode == IntegrationMode.EventDriven ? rules.EventDrivenReason : rules.DirectReason, factors);
    }

    private static ModeFactor Factor(string key, IntegrationMode mode, ClientRequirements requirements) =>
        new(key, mode, requirements.Has(key), KnownRequirements.Find(key)!.Meaning);

    private static int Given(ModeFactor[] factors, IntegrationMode mode) => factors.Count(factor => factor.SpeaksFor == mode && factor.Given);
}
