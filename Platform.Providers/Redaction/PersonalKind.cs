namespace Platform.Providers.Redaction;

/// <summary>What a value says of a person, so that something of the same kind can stand in its place.</summary>
public enum PersonalKind
{
    Name,
    FirstName,
    LastName,
    UserName,
    Mail,

    /// <summary>A text that holds mail addresses among other things.</summary>
    TextWithMail,
    Phone,
    Street,
    City,
    Region,
    PostalCode,
    Company,
    Ip,
    UserAgent,
    Url,

    /// <summary>A card's, tax or account number.</summary>
    Digits,

    /// <summary>A coordinate.</summary>
    Number,
    Secret,
    Text,
}
