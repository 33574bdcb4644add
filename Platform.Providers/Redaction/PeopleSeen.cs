namespace Platform.Providers.Redaction;

/// <summary>Replaces nothing, and tells <see cref="People"/> whom it saw.</summary>
internal sealed class PeopleSeen(People people) : IReplacement
{
    public ReadOnlySpan<byte> Number => "0"u8;

    public string Of(PersonalKind kind, string text, string? person)
    {
        if (InventedPeople.IsSomebody(kind))
            people.See(kind, text, person);
        else if (kind == PersonalKind.TextWithMail)
            PersonalLooks.ReplaceMails(text, mail => { people.See(PersonalKind.Mail, mail, person: null); return mail; });
        return text;
    }
}
