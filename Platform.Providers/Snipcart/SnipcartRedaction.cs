using Platform.Providers.Redaction;

namespace Platform.Providers.Snipcart;

/// <summary>Tokens are the ids of orders here, and an item's own members are the shop's words; what a customer wrote is below its custom fields.</summary>
internal static class SnipcartRedaction
{
    public static readonly RedactionRules Rules = new()
    {
        UnknownIsPersonal = true,
        Members =
        [
            MemberRule.Keep("token"),
            MemberRule.Keep("orderToken"),
            MemberRule.Keep("parentToken"),
            MemberRule.Keep("items.*"),
            MemberRule.Keep("paymentSchedule.*"),
            MemberRule.Keep("shippingMethod"),
            MemberRule.Keep("shippingRateUserDefinedId"),
        ],
    };
}
