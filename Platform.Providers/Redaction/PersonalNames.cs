using System.Text.RegularExpressions;

namespace Platform.Providers.Redaction;

/// <summary>What names of members say of their values. All work on <see cref="MemberWords"/>.</summary>
internal static partial class PersonalNames
{
    private static readonly (Regex Pattern, PersonalKind Kind)[] Kinds =
    [
        (Mail(), PersonalKind.Mail),
        (Phone(), PersonalKind.Phone),
        (FirstName(), PersonalKind.FirstName),
        (LastName(), PersonalKind.LastName),
        (Company(), PersonalKind.Company),
        (Ip(), PersonalKind.Ip),
        (UserAgent(), PersonalKind.UserAgent),
        (Name(), PersonalKind.Name),
        (UserName(), PersonalKind.UserName),
        (PostalCode(), PersonalKind.PostalCode),
        (Digits(), PersonalKind.Digits),
        (Street(), PersonalKind.Street),
        (City(), PersonalKind.City),
        (Number(), PersonalKind.Number),
        (Url(), PersonalKind.Url),
        (Secret(), PersonalKind.Secret),
        (Text(), PersonalKind.Text),
    ];

    /// <returns>Null where the name says nothing of a person.</returns>
    public static PersonalKind? KindOf(string words) =>
        Kinds.Where(known => known.Pattern.IsMatch(words)).Select(known => (PersonalKind?)known.Kind).FirstOrDefault();

    /// <summary>A province or county, where it stands in an address; anywhere else <c>state</c> is a status.</summary>
    public static bool IsRegion(string words) => Region().IsMatch(words);

    /// <summary>An object or list of this name speaks of a person: all its texts are personal, unless they are ids, codes and the like.</summary>
    public static bool IsPerson(string words) => Person().IsMatch(words);

    /// <summary>An object or list of this name is a thing, whose <c>name</c> is no person's.</summary>
    public static bool IsThing(string words) => Thing().IsMatch(words);

    /// <summary>What a shop's customers may write themselves.</summary>
    public static bool IsWrittenByCustomers(string words) => WrittenByCustomers().IsMatch(words);

    /// <summary>Ids, states, codes, times, amounts.</summary>
    public static bool IsHarmless(string words) => Harmless().IsMatch(words);

    [GeneratedRegex(@"\b(e mail|e?mail)( address)?s?$")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(phone|mobile|telephone|cellphone|fax)( number)?s?$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(first|given|middle) ?names?$")]
    private static partial Regex FirstName();

    [GeneratedRegex(@"\b(last|family|sur|maiden) ?names?$")]
    private static partial Regex LastName();

    [GeneratedRegex(@"\b(company|organi[sz]ation|employer)( name)?$")]
    private static partial Regex Company();

    [GeneratedRegex(@"\bip( address)?( v [46])?$|^remote addr(ess)?$")]
    private static partial Regex Ip();

    [GeneratedRegex(@"\buser ?agent$")]
    private static partial Regex UserAgent();

    [GeneratedRegex(@"\b(full|display|real|legal|customer|author|contact|recipient|sender|holder|owner|billing|shipping|address|person|buyer|card|committer|pusher) ?name$|\bcard ?holder$|^(author|customer|committer|pusher|recipient|sender|buyer|contact|people|person|editor|reviewer|member)s?$|^(created|updated|edited|published|modified) by$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(user ?name|login|nick ?name|screen name)$|^users?$")]
    private static partial Regex UserName();

    [GeneratedRegex(@"\b(zip|postal) ?code$|\bpost ?code$|\bzip$|\bpostal$")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"\blast ?(4|four)( ?digits)?$|\b(card|account|routing|national|passport|tax|vat)( ?(number|id|no)( masked)?)$|^cc number|\b(iban|bic|ssn|vat)$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(address|addresses|addr)( ?line)?( \d)?$|\bstreet( ?(name|number|address))?( \d)?$|\bline \d$|\bhouse ?number$")]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(city|town|locality|suburb)( name)?$")]
    private static partial Regex City();

    [GeneratedRegex(@"\b(latitude|longitude|lat|lng)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(avatar|gravatar|portrait)( ?(url|uri|id))?$|\border status url$|\b(landing|referring) site( ref)?$|\breferr?er$")]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(password|passwd|secret|token|authorization|cookie|session|csrf|otp)$|\b(api|access|private|auth) key$|\b(hash|session) ?hash$")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b(notes?|comments?|remarks?|instructions|greeting|message)$|\btracking (number|url|numbers|urls)$|\b(birth ?(day|date)|date of birth|dob|gender)$")]
    private static partial Regex Text();

    [GeneratedRegex(@"\b(province|region|county|state|district)( name)?$")]
    private static partial Regex Region();

    [GeneratedRegex(@"\b(customers?|users?|authors?|committers?|pushers?|senders?|recipients?|contacts?|buyers?|owners?|persons?|people|members?|employees?|editors?|reviewers?|assignees?|address|addresses|card|cardholder|client details|payment details|payments|shipments?)$|\b(created|updated|edited|published|modified) by$")]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(items?|products?|variants?|plans?|taxes|tax lines?|discounts?|discount (codes?|applications?)|shipping lines?|categor(y|ies)|tags?|repository|project|branch|options?|collections?|images?|assets?|files?|labels?|templates?|coupons?|stores?|environment|space|fields?)$")]
    private static partial Regex Thing();

    [GeneratedRegex(@"\bcustom (fields?|attributes?)( json)?$|\bnote attributes?$|^properties$|^metadata$")]
    private static partial Regex WrittenByCustomers();

    [GeneratedRegex(@"(^|\b)(id|ids|uuid|guid|sku|type|kind|status|state|mode|currency|count|total|subtotal|amount|price|cost|quantity|rate|at|on|date|time|locale|lang|language|country|countries|ref|rev|revision|version|code|codes|weight|unit|width|height|length|event|topic|action|gateway|handle|slug|position|title|description|summary|body html|barcode|vendor|href|rel|operation|dataset|event name|source name|tax name|published scope|template suffix|payment method|shipping method|used|provider|role|policy|reason|(invoice|order) number)$|^(from|to|key|invoice number|tags|project)$|\bcountry name$")]
    private static partial Regex Harmless();
}
