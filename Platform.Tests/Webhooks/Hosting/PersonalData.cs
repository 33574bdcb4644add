using System.Globalization;
using System.Text.Json.Nodes;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>What a body says of a person: every text under a name that speaks of one.</summary>
internal static class PersonalData
{
    private static readonly string[] Names =
    [
        "email", "fullName", "address", "phone", "postalCode", "postal_code", "city", "ipAddress", "customer_ip", "browser_ip", "userAgent", "user_agent",
        "first_name", "last_name", "cardHolder", "creditCard", "credit_card", "cc_number", "vatNumber", "note", "properties", "cart_token", "checkout_token",
        "sub_token", "status_url", "processor_response",
    ];

    public static IEnumerable<string> In(ReadOnlyMemory<byte> body) => Texts(JsonNode.Parse(body.Span), isPersonal: false)
        // Country codes, house numbers and the like occur anywhere; an address of an order has the order's times.
        .Where(text => text.Length > 5 && !(text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(JsonNode? node, bool isPersonal) => node switch
    {
        JsonObject members => members.SelectMany(m => Texts(m.Value, isPersonal || Names.Any(n => m.Key.Contains(n, StringComparison.OrdinalIgnoreCase)))),
        JsonArray items => items.SelectMany(item => Texts(item, isPersonal)),
        JsonValue value when isPersonal && value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
