namespace Platform.Providers.Redaction;

/// <summary>
/// Invents a value of the same kind for each personal one. The same person becomes the same invented one throughout a body, and
/// the same body always becomes the same.
/// </summary>
internal sealed class InventedPeople(People people) : IReplacement
{
    private readonly InventedValues _values = new();

    public ReadOnlySpan<byte> Number => "0"u8;

    /// <summary>The kinds that make up a person, rather than belong to one.</summary>
    public static bool IsSomebody(PersonalKind kind) =>
        kind is PersonalKind.Name or PersonalKind.FirstName or PersonalKind.LastName or PersonalKind.Mail or PersonalKind.UserName;

    public string Of(PersonalKind kind, string text, string? person)
    {
        if (IsSomebody(kind))
            return people.Find(kind, text, person).Of(kind);
        return kind == PersonalKind.TextWithMail
            ? PersonalLooks.ReplaceMails(text, mail => people.Find(PersonalKind.Mail, mail, person: null).Of(PersonalKind.Mail))
            : _values.Of(kind, text);
    }
}
