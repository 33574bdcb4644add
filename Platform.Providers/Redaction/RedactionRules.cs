using Platform.Domain.Ids;

namespace Platform.Providers.Redaction;

/// <summary>
/// Which values of a provider's bodies are personal. The provider's own rules come first; then what names and looks say. A text
/// that neither explains is personal where it stands in a person's object, and anywhere in a shop's body: a CMS's text is public.
/// </summary>
public sealed record RedactionRules
{
    /// <summary>A repository is no person; who owns it may be.</summary>
    private static readonly MemberRule[] Common =
    [
        MemberRule.Replace("repository.owner.full_name", PersonalKind.Name),
        MemberRule.Replace("repository.owner.avatar_url", PersonalKind.Url),
        MemberRule.Keep("repository.**"),
        MemberRule.Keep("project.**"),
    ];

    /// <summary>The first that covers a member decides.</summary>
    public IReadOnlyList<MemberRule> Members { get; init; } = [];

    /// <summary>Texts that nothing explains are personal.</summary>
    public bool UnknownIsPersonal { get; init; }

    /// <summary>Of a provider that is not known (any more): the strictest.</summary>
    public static RedactionRules Of(ProviderId provider) =>
        ProviderRegistry.Find(provider)?.Metadata.Redaction ?? new RedactionRules { UnknownIsPersonal = true };

    /// <returns>Null where the text stays.</returns>
    internal PersonalKind? KindOf(MemberPath path, string text)
    {
        var kind = text.Length == 0 ? null : Explained(path, text);
        return kind ?? (PersonalLooks.HoldsMail(text) ? PersonalLooks.KindOf(text) : null);
    }

    /// <summary>Numbers are ids and amounts, unless their own name says otherwise.</summary>
    internal bool IsPersonalNumber(MemberPath path) =>
        (Rule(path) is { } rule ? rule.Kind : PersonalNames.KindOf(path.Words))
        is PersonalKind.Phone or PersonalKind.PostalCode or PersonalKind.Digits or PersonalKind.Number or PersonalKind.Secret;

    private PersonalKind? Explained(MemberPath path, string text)
    {
        if (Rule(path) is { } rule)
            return rule.Kind;
        if (PersonalNames.KindOf(path.Words) is { } named)
            return named;

        var looks = PersonalLooks.KindOf(text);
        if (looks is PersonalKind.Mail or PersonalKind.Ip)
            return looks;
        if (path.Scope == MemberScope.Person && PersonalNames.IsRegion(path.Words))
            return PersonalLooks.IsHarmless(text) ? null : PersonalKind.Region;

        var harmless = PersonalNames.IsHarmless(path.Words) || (path.Words == "name" && path.Scope is MemberScope.Thing or MemberScope.WrittenByCustomers);
        if (looks == PersonalKind.Phone && !(harmless && text.All(char.IsAsciiDigit)))
            return looks;
        if (harmless || PersonalLooks.IsHarmless(text))
            return null;
        if (path.Words == "name")
            return PersonalKind.Name;
        return IsUnknownPersonal(path) ? PersonalLooks.IsAddress(text) ? PersonalKind.Url : PersonalKind.Text : null;
    }

    private bool IsUnknownPersonal(MemberPath path) => path.Scope switch
    {
        MemberScope.Person or MemberScope.WrittenByCustomers => true,
        MemberScope.Thing => false,
        _ => UnknownIsPersonal,
    };

    private MemberRule? Rule(MemberPath path)
    {
        var names = path.Names;
        return Members.Concat(Common).FirstOrDefault(rule => rule.Covers(names));
    }
}
