using System.Text;

namespace Platform.Providers.Documentation;

/// <summary>What the providers' metadata say, as the Markdown of docs/providers.md.</summary>
public static class ProviderGuide
{
    /// <summary>One table over all providers, then a section for each.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.AppendLine("| provider | scheme | signed time | key | events | refused | retry | what we can't read is answered |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var provider in Known)
            text.AppendLine(Row(provider));
        foreach (var provider in Known)
            AppendSection(text, provider);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<ProviderMetadata> Known => ProviderRegistry.All.Select(provider => provider.Metadata);

    private static string Row(ProviderMetadata provider) => "| " + string.Join(" | ", new[]
    {
        $"[{provider.Name}](#{provider.Id})",
        provider.Scheme,
        provider.SignsTime ? "yes" : "no",
        KeyOf(provider),
        string.Join("<br>", provider.Handled),
        provider.RefusedEvents.Count == 0 ? "none" : string.Join(", ", provider.RefusedEvents.Keys.Order(StringComparer.Ordinal).Select(Code)),
        provider.Retry,
        provider.QuarantineAnswers200 ? "200, kept" : "400, kept",
    }.Select(Cell)) + " |";

    private static void AppendSection(StringBuilder text, ProviderMetadata provider)
    {
        text.AppendLine().AppendLine($"### {provider.Id}").AppendLine();
        text.AppendLine($"{provider.Name}: {provider.Scheme}.").AppendLine();
        Item("settings", Codes(provider.Settings, "none"));
        Item("id of a delivery", KeyOf(provider));
        Item("the same body under a new id", provider.BodyKeyRecipe);
        Item("order of revisions", provider.OrderKeySource);
        Item("set at the provider", provider.Registration);
        Item("retries", provider.Retry);
        Item("too many at once", provider.Honours429 ? "429 with Retry-After" : "503 with Retry-After: this sender takes 429 for a failure");
        Item("headers kept", Codes(provider.KeptHeaders, "none"));
        Item("headers that prove it", Codes(provider.SignatureHeaders, "none"));
        text.AppendLine("- events:");
        foreach (var handled in provider.Handled)
            text.AppendLine($"  - {handled}");
        foreach (var (name, reason) in provider.RefusedEvents.OrderBy(refused => refused.Key, StringComparer.Ordinal))
            text.AppendLine($"  - {Code(name)} is refused: {reason}");

        void Item(string name, string value) => text.AppendLine($"- {name}: {value}");
    }

    private static string KeyOf(ProviderMetadata provider) => Codes(provider.DeliveryIdHeaders, "made of the body");

    private static string Codes(IReadOnlyCollection<string> names, string none) => names.Count == 0 ? none : string.Join(", ", names.Select(Code));

    private static string Code(string name) => $"`{name}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
