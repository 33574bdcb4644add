using System.Text.Json.Nodes;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>What a body says of a person: every text under a name that speaks of one.</summary>
internal static class PersonalData
{
    private static readonly string[] Names =
    [
        "email", "fullName", "address", "phone", "postalCode", "ipAddress", "userAgent", "cardHolder", "creditCard", "vatNumber",
        "first_name", "last_name", "browser_ip", "user_agent", "credit_card", "note", "properties", "cart_token", "checkout_token", "status_url",
    ];

    public static IEnumerable<string> In(ReadOnlyMemory<byte> body) => Texts(JsonNode.Parse(body.Span), isPersonal: false)
        // Country codes, house numbers and the like occur anywhere.
        .Where(text => text.Length > 5)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(JsonNode? node, bool isPersonal) => node switch
    {
        JsonObject members => members.SelectMany(m => Texts(m.Value, isPersonal || Names.Any(n => m.Key.Contains(n, StringComparison.OrdinalIgnoreCase)))),
        JsonArray items => items.SelectMany(item => Texts(item, isPersonal)),
        JsonValue value when isPersonal && value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
