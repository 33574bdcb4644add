using Platform.Providers.Redaction;

namespace Platform.Providers.Foxy;

/// <summary>
/// Addresses of the API hold ids and need a token; a receipt's needs none and shows the customer. Options of an item may be what a
/// customer wrote on it.
/// </summary>
internal static class FoxyRedaction
{
    public static readonly RedactionRules Rules = new()
    {
        UnknownIsPersonal = true,
        Members =
        [
            MemberRule.Replace("fx:receipt.href", PersonalKind.Url),
            MemberRule.Replace("fx:item_options.value", PersonalKind.Text),
            MemberRule.Keep("curies.name"),
            MemberRule.Keep("customer_uri"),
            MemberRule.Keep("session_name"),
            MemberRule.Keep("currency_symbol"),
            MemberRule.Keep("frequency"),
            MemberRule.Keep("source"),
            MemberRule.Keep("cancellation_source"),
        ],
    };
}
