using Platform.Providers.Redaction;

namespace Platform.Providers.Shopify;

/// <summary>The shop's own words among members that elsewhere might be a customer's. An order's <c>name</c> is its number.</summary>
internal static class ShopifyRedaction
{
    public static readonly RedactionRules Rules = new()
    {
        UnknownIsPersonal = true,
        Members =
        [
            MemberRule.Keep("^name"),
            MemberRule.Keep("customer.state"),
            MemberRule.Keep("rules.*"),
            MemberRule.Keep("media.*"),
            MemberRule.Keep("fields_changed.**"),
            MemberRule.Keep("sort_order"),
            MemberRule.Keep("shop_domain"),
            MemberRule.Keep("payment_gateway_names"),
            MemberRule.Keep("credit_card_company"),
        ],
    };
}
