using System.Text;
using System.Text.Json;
using Platform.Domain.Catalog;
using Platform.Providers.Recordings;
using Platform.Providers.Redaction;
using Platform.Tests.Emulators;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Providers.Redaction;

public sealed class MaskedBodyTests
{
    private static readonly string[] PersonalKeys =
    [
        "email", "fullName", "firstName", "name", "address1", "address2", "city", "postalCode", "phone", "company", "ipAddress", "cardHolderName",
        "creditCardLast4Digits", "billingAddressName", "billingAddressAddress1", "billingAddressCity", "billingAddressPostalCode", "billingAddressPhone",
        "shippingAddressName", "shippingAddressAddress1", "shippingAddressCity", "shippingAddressPostalCode", "shippingAddressPhone", "vatNumber", "userAgent", "zip", "latitude", "note", "customerEmail", "customerIp", "customerFirstName", "customerLastName", "browserIp", "ccNumberMasked",
    ];

    /// <summary>Of the shops, what is JSON: Foxy's encrypted bodies and its datafeed are not shown at all.</summary>
    public static TheoryData<string> Orders => [.. RecordedCase.Names.Where(name => new RecordedCase(name) is { Provider.Metadata.Kind: ProviderKind.Shop, Recording.Body: var body } && body.Span is [(byte)'{', ..])];

    [Theory]
    [MemberData(nameof(Orders))]
    public void No_recorded_order_shows_the_person_who_placed_it(string name)
    {
        var body = new RecordingTree(Repository.PathOf("recordings")).Read(name).Body;

        var shown = MaskedBody.Show(body, new(name.Split('/')[0]));

        foreach (var personal in PersonalValues(body))
            Assert.DoesNotContain($"\"{personal}\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Body_of_a_provider_that_is_not_known_is_masked_as_a_shops() =>
        Assert.DoesNotContain("anything", Redact("""{"what":"anything at all"}""", "gone"), StringComparison.Ordinal);

    [Fact]
    public void Number_that_is_a_persons_is_masked_too() =>
        Assert.Contains("\"phone\": \"•••\"", Redact("""{"phone":4930123456789}""", "sanity"), StringComparison.Ordinal);

    [Fact]
    public void The_recorded_orders_do_hold_personal_data()
    {
        var body = new RecordingTree(Repository.PathOf("recordings")).Read("snipcart/order-completed").Body;
        Assert.True(PersonalValues(body).Count > 10);
    }

    [Fact]
    public void Keys_amounts_and_states_of_an_order_are_shown()
    {
        var shown = Redact("""{"eventName":"order.completed","content":{"total":88.5,"currency":"eur","status":"Processed","email":"ada@mail.example"}}""", "snipcart");

        Assert.Contains("\"eventName\": \"order.completed\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"total\": 88.5", shown, StringComparison.Ordinal);
        Assert.Contains("\"email\": \"••• (16 characters)\"", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"customer":{"x":{"y":"deep"}}}""")]
    [InlineData("""{"billingAddress":[["deep"]]}""")]
    [InlineData("""{"authors":[{"value":"deep"}]}""")]
    public void What_stands_below_a_personal_key_is_personal(string body) =>
        Assert.DoesNotContain("deep", Redact(body, "sanity"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ada@mail.example")]
    [InlineData("write to ada@mail.example, please")]
    [InlineData("+49 30 1234567")]
    [InlineData("192.168.10.4")]
    public void What_looks_personal_is_masked_under_any_key(string text) =>
        Assert.DoesNotContain(text, Redact($$"""{"title":"{{text}}"}""", "sanity"), StringComparison.Ordinal);

    [Fact]
    public void A_document_of_a_CMS_stays_readable()
    {
        var shown = Redact("""{"_id":"article-1","title":"The weight of a cup","_updatedAt":"2026-09-14T08:12:45Z","price":12}""", "sanity");

        Assert.Contains("The weight of a cup", shown, StringComparison.Ordinal);
        Assert.Contains("2026-09-14T08:12:45Z", shown, StringComparison.Ordinal);
        Assert.Contains("\"price\": 12", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_JSON_is_not_shown() => Assert.DoesNotContain("ada", Redact("ada@mail.example", "sanity"), StringComparison.Ordinal);

    private static string Redact(string body, string provider) => MaskedBody.Show(Encoding.UTF8.GetBytes(body), new(provider));

    private static List<string> PersonalValues(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var found = new List<string>();
        Collect(json.RootElement, found);
        return found;
    }

    private static void Collect(JsonElement element, List<string> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                // #1041 is the name of an order.
                if (member.Value.ValueKind == JsonValueKind.String && PersonalKeys.Contains(member.Name.Replace("_", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase) && member.Value.GetString() is { Length: > 2 } text && text[0] != '#')
                    found.Add(text);
                // Things have names of their own.
                if (member.Name is not ("line_items" or "refund_line_items" or "shipping_lines" or "tax_lines" or "discount_applications" or "options" or "curies" or "fx:items" or "fx:custom_fields" or "note_attributes" or "items" or "taxes" or "customFields" or "selectedPlan"))
                    Collect(member.Value, found);
            }
        }
    }
}
