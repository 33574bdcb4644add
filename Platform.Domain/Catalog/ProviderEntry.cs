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

    /// <summary>The <c>source</c> of its CloudEvents: <c>/sanity/{project_id}/{dataset}</c>; in braces a setting, <c>{client}</c> or <c>{git}</c>.</summary>
    public required string EventSource { get; init; }

    /// <summary>Its content is the files of the client's repository.</summary>
    public bool ContentInGit { get; init; }

    /// <summary>A build can read all its content from it, so that a client of direct mode may have it.</summary>
    public bool CanBePulled { get; init; }

    public required string BestFor { get; init; }

    public required IReadOnlyList<string> ChooseWhen { get; init; }

    public required IReadOnlyList<string> ThinkTwiceWhen { get; init; }

    /// <summary>The settings that a client's configuration has for it.</summary>
    public required IReadOnlyList<ProviderSetting> Settings { get; init; }

    /// <summary>Set where its editor is a page of the site itself, <c>/admin/</c>.</summary>
    public ProviderEditor? Editor { get; init; }

    /// <summary>What of a client's settings anyone may see: all that are known to be no secret's reference.</summary>
    public IEnumerable<KeyValuePair<string, string>> Public(IReadOnlyDictionary<string, string> settings) =>
        settings.Where(setting => Setting(setting.Key)?.Secret == false);

    /// <returns>Null where a client with these settings has no editor in its site.</returns>
    public ProviderEditor? EditorFor(IReadOnlyDictionary<string, string> settings) => Editor is { } editor && settings.ContainsKey(editor.Needs) ? editor : null;

    public ProviderSetting? Setting(string name) => Settings.FirstOrDefault(setting => setting.Name == name);
}
