using Platform.Domain.Ids;

namespace Platform.Domain.Catalog;

/// <summary>A CMS, a shop or the Git host, as the catalog describes it. What it does with webhooks is its class's in Platform.Providers.</summary>
public sealed record ProviderEntry
{
    public required ProviderId Id { get; init; }

    public required string Name { get; init; }

    public required ProviderKind Kind { get; init; }

    public required TierLevel TierLevel { get; init; }

    public required PricingModel PricingModel { get; init; }

    /// <summary>Its plans, the one to begin with first.</summary>
    public required IReadOnlyList<ProviderPlan> Plans { get; init; }

    /// <summary>What reaches the platform when something changes there.</summary>
    public required string ChangesArriveAs { get; init; }

    public required string BestFor { get; init; }

    public required IReadOnlyList<string> ChooseWhen { get; init; }

    public required IReadOnlyList<string> ThinkTwiceWhen { get; init; }

    /// <summary>The settings that a client's configuration has for it.</summary>
    public required IReadOnlyList<ProviderSetting> Settings { get; init; }

    public ProviderSetting? Setting(string name) => Settings.FirstOrDefault(setting => setting.Name == name);
}
