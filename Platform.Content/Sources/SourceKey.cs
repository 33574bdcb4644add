using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Content.Sources;

/// <summary>An item in one locale as one provider has it: <c>sanity#product-blue-mug#en</c>.</summary>
internal readonly record struct SourceKey(ProviderId Provider, ContentId Id, string Locale)
{
    /// <summary>The locale of a tombstone for all locales (RULES B4).</summary>
    public const string AllLocales = "*";

    public ItemKey Item => new(Id, Locale);

    public SourceKey InAllLocales => this with { Locale = AllLocales };

    public override string ToString() => $"{Provider}#{Id}#{Locale}";
}
