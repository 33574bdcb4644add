using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Redaction;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Providers.Redaction;

public sealed class RecordingRedactionTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private static readonly ProviderMetadata Shop = ProviderRegistry.Find(new("snipcart"))!.Metadata with { Redaction = new() { UnknownIsPersonal = true } };
    private static readonly ProviderMetadata Cms = ProviderRegistry.Find(new("sanity"))!.Metadata with { Redaction = new() };

    public static TheoryData<string> Cases => [.. RecordedCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Redacted_recording_says_the_same_of_things(string name)
    {
        var recorded = new RecordedCase(name);
        if (RecordingRedaction.Redact(recorded.Recording, recorded.Provider.Metadata) is not { } redacted)
            return;
        Assert.Empty(RedactionProof.Differences(Normalise(recorded, recorded.Recording), Normalise(recorded, redacted.Recording)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Expected_outcome_is_what_is_written_down_for_each_recording(string name)
    {
        var recorded = new RecordedCase(name);
        var request = Sign(recorded, recorded.Recording);
        if (recorded.Provider.Verify(request, DemoClient.Secrets("secret"), recorded.Client) is VerificationResult.Refused)
            return;
        var written = ExpectedOutcome.Write(ExpectedOutcome.Of(recorded.Provider.Normalise(Inputs.Of(request, recorded.Client)), recorded.Provider.Metadata));
        Assert.True(JsonNode.DeepEquals(recorded.Expected, JsonNode.Parse(written)), written);
    }

    [Fact]
    public void Order_keeps_its_shape_and_loses_its_person()
    {
        var recorded = new RecordedCase("snipcart/order-completed");
        var redacted = RecordingRedaction.Redact(recorded.Recording, recorded.Provider.Metadata)!;
        var text = Encoding.UTF8.GetString(redacted.Recording.Body.Span);

        Assert.All(["1 Sample Street Apt", "Apt 2", "with love", "4242", "203.0.113.24", "rv:140", "3e3417d7"], personal => Assert.DoesNotContain(personal, text, StringComparison.Ordinal));
        Assert.All(["812ccdb6-1018-40ed-a5bb-df31c6af526a", "Ash-glazed tea bowl", "BOWL-ASH-02", "\"price\":68.0", "giftNote", "EDIT-1041", "\"Paid\"", "2026-10-05T14:22:33.4837261Z"], thing => Assert.Contains(thing, text, StringComparison.Ordinal));
        Assert.Equal(Shape(JsonNode.Parse(recorded.Recording.Body.Span)), Shape(JsonNode.Parse(redacted.Recording.Body.Span)));
        Assert.Equal(["X-Snipcart-RequestToken"], redacted.LeftOut);
    }

    [Fact]
    public void Same_person_becomes_the_same_invented_one_and_two_stay_two()
    {
        var text = Redact(Shop, """
            {"email":"grace@navy.mil","customer":{"first_name":"Grace","last_name":"Hopper","email":"grace@navy.mil","default_address":{"name":"Grace Hopper","phone":"+1 202 555 0100"}},
             "billing_address":{"name":"Grace Hopper","phone":"+1 202 555 0100"},"shipping_address":{"name":"Alan Turing","first_name":"Alan","phone":"+44 20 7946 0000"}}
            """);
        var json = JsonNode.Parse(text)!;

        Assert.Equal("ada.example@example.com", (string?)json["email"]);
        Assert.Equal(("Ada", "Example", "ada.example@example.com"), ((string?)json["customer"]!["first_name"], (string?)json["customer"]!["last_name"], (string?)json["customer"]!["email"]));
        Assert.Equal(("Ada Example", "Ada Example"), ((string?)json["customer"]!["default_address"]!["name"], (string?)json["billing_address"]!["name"]));
        Assert.Equal((string?)json["customer"]!["default_address"]!["phone"], (string?)json["billing_address"]!["phone"]);
        Assert.Equal(("Bram Example", "Bram"), ((string?)json["shipping_address"]!["name"], (string?)json["shipping_address"]!["first_name"]));
        Assert.NotEqual((string?)json["billing_address"]!["phone"], (string?)json["shipping_address"]!["phone"]);
    }

    [Fact]
    public void All_that_is_not_personal_stays_byte_for_byte()
    {
        const string body = """{ "b" : 1.50 ,"a":"\u00e9\/x", "email":"grace@navy.mil" , "n":12345678901234567890, "z":[ ] }""";
        Assert.Equal(body.Replace("grace@navy.mil", "ada.example@example.com", StringComparison.Ordinal), Redact(Cms, body));
    }

    [Fact]
    public void Same_body_always_becomes_the_same()
    {
        var body = new RecordedCase("snipcart/order-completed").Recording;
        var provider = ProviderRegistry.Find(new("snipcart"))!.Metadata;
        Assert.Equal(RecordingRedaction.Redact(body, provider)!.Recording.Body.ToArray(), RecordingRedaction.Redact(body, provider)!.Recording.Body.ToArray());
    }

    [Theory]
    [InlineData("""{"customer":{"nickname_at_school":"Ginny"}}""", "Ginny")]
    [InlineData("""{"shipping_address":{"how_to_find_it":"behind the mill"}}""", "mill")]
    [InlineData("""{"order":{"anything":"Grace was here"}}""", "Grace")]
    [InlineData("""{"gift_message":"For Alan"}""", "Alan")]
    [InlineData("""{"line_items":[{"properties":[{"name":"Engraving","value":"For Alan"}]}]}""", "Alan")]
    [InlineData("""{"customFieldsJson":"[{\"name\":\"giftNote\",\"value\":\"For Alan\"}]"}""", "Alan")]
    [InlineData("""{"title":"write to grace@navy.mil please"}""", "navy")]
    [InlineData("""{"grace@navy.mil":{"id":1}}""", "navy")]
    [InlineData("""{"client_details":{"browser_ip":"2a02:8109::1"}}""", "8109")]
    [InlineData("""{"shipping_address":{"latitude":52.5200066,"zip":"10115","province":"Bavaria"}}""", "52.52", "10115", "Bavaria")]
    [InlineData("""{"cc_number_masked":"xxxxxxxxxxxx4711","order_status_url":"https://shop.example/1?key=abc"}""", "4711", "abc")]
    public void Shops_customer_does_not_stay(string body, params string[] personal) =>
        Assert.All(personal, value => Assert.DoesNotContain(value, Redact(Shop, body), StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("""{"head_commit":{"author":{"name":"Grace Hopper","email":"grace@navy.mil","username":"ghopper"},"message":"Fix, with Grace"}}""")]
    [InlineData("""{"pusher":{"name":"ghopper","email":"grace@navy.mil"},"sender":{"login":"ghopper","id":1,"html_url":"https://github.com/ghopper"}}""")]
    [InlineData("""{"user_name":"Grace Hopper","user_username":"ghopper","user_email":"grace@navy.mil","user_avatar":"https://gravatar.com/hopper"}""")]
    [InlineData("""{"repository":{"owner":{"full_name":"Grace Hopper","email":"grace@navy.mil","avatar_url":"https://git.example/avatars/hopper"}}}""")]
    [InlineData("""{"author":"Grace Hopper","createdBy":{"label":"Grace"}}""")]
    public void Author_of_a_push_does_not_stay(string body) =>
        Assert.All(["grace", "hopper"], personal => Assert.DoesNotContain(personal, Redact(Cms, body), StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("""{"ref":"refs/heads/main","repository":{"full_name":"agency/website","name":"website","owner":{"login":"agency"}},"commits":[{"id":"1f","added":["content/blue mug.md"]}]}""")]
    [InlineData("""{"sys":{"id":"x","type":"Entry","createdBy":{"sys":{"type":"Link","linkType":"User","id":"4FLr"}}},"fields":{"name":{"en-US":"Blue mug"},"sku":{"en-US":"MUG"},"slug":{"en-US":"blue-mug"}}}""")]
    [InlineData("""{"_id":"article-1","_type":"article","title":"The weight of a cup","author":{"_ref":"person-1","_type":"reference"},"body":[{"_type":"block","children":[{"text":"A cup weighs 300 g."}]}]}""")]
    [InlineData("""{"id":"7000000000001","published":"2026-09-14","updated_at":"2026-09-14T08:12:45Z","price":"1234567890.00","time":"08:12:45"}""")]
    public void What_says_nothing_of_a_person_stays_in_a_CMS(string body) => Assert.Equal(body, Redact(Cms, body));

    [Theory]
    [InlineData("""{"id":1,"title":"Blue mug","vendor":"Kiln","handle":"blue-mug","body_html":"<p>Blue.</p>","variants":[{"id":2,"sku":"MUG","price":"12.00","option1":"Large","inventory_policy":"deny"}],"images":[{"src":"https://cdn.example/mug.jpg"}]}""")]
    [InlineData("""{"inventory_item_id":1,"location_id":2,"available":6,"updated_at":"2026-09-14T08:12:45-04:00"}""")]
    [InlineData("""{"_links":{"self":{"href":"https://api.foxycart.com/transactions/1"}},"currency_code":"EUR","status":"captured","_embedded":{"fx:items":[{"name":"Blue mug","code":"MUG","quantity":1}]}}""")]
    public void What_says_nothing_of_a_person_stays_in_a_shop(string body) => Assert.Equal(body, Redact(Shop, body));

    [Fact]
    public void Body_that_is_no_JSON_is_not_redacted() =>
        Assert.Null(RecordingRedaction.Redact(Recording("""payload=grace"""), Shop));

    [Fact]
    public void Signatures_sessions_and_a_querys_keys_are_left_out()
    {
        var received = Recording("{}", ("sanity-webhook-signature", "t=1,v1=x"), ("Cookie", "a"), ("x-forwarded-for", "198.51.100.7"), ("x-client", "198.51.100.7"), ("idempotency-key", "4930123456789"), ("content-type", "application/json"));
        var redacted = RecordingRedaction.Redact(received with { Path = "/webhooks/sanity?key=secret" }, Cms)!;
        Assert.Equal(["idempotency-key", "content-type"], redacted.Recording.Headers.Select(header => header.Key));
        Assert.Equal("/webhooks/sanity", redacted.Recording.Path);
    }

    [Fact]
    public void Providers_own_rule_comes_first()
    {
        var provider = Cms with { Redaction = new() { Members = [MemberRule.Keep("author.email"), MemberRule.Replace("fields.*", PersonalKind.Text), MemberRule.Keep("signed.**")] } };
        Assert.Equal(
            """{"author":{"email":"not a mail","name":"Ada Example"},"fields":{"title":"Sample text of 1 characters."},"signed":{"by":{"name":"Grace"}}}""",
            Redact(provider, """{"author":{"email":"not a mail","name":"Grace"},"fields":{"title":"x"},"signed":{"by":{"name":"Grace"}}}"""));
    }

    [Fact]
    public void Proof_tells_what_a_rule_broke()
    {
        var recorded = new RecordedCase("snipcart/order-completed");
        var broken = recorded.Provider.Metadata with { Redaction = new() { Members = [MemberRule.Replace("items.id", PersonalKind.Text)] } };
        var redacted = RecordingRedaction.Redact(recorded.Recording, broken)!;

        var differences = RedactionProof.Differences(Normalise(recorded, recorded.Recording), Normalise(recorded, redacted.Recording));
        Assert.Contains(differences, difference => difference.Contains("lines[0].sku was \"BOWL-ASH-02\"", StringComparison.Ordinal));
    }

    private static string Redact(ProviderMetadata provider, string body) =>
        Encoding.UTF8.GetString(RecordingRedaction.Redact(Recording(body), provider)!.Recording.Body.Span);

    private static Recording Recording(string body, params (string Name, string Value)[] headers) => new()
    {
        Method = "POST",
        Path = "/webhooks/x",
        Headers = [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
        Body = Encoding.UTF8.GetBytes(body),
    };

    private static string Shape(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(",", members.Select(member => $"{member.Key}:{Shape(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(",", items.Select(Shape))}]",
        _ => node?.GetValueKind().ToString() ?? "null",
    };

    private static NormalisationResult Normalise(RecordedCase recorded, Recording recording) => recorded.Provider.Normalise(Inputs.Of(Sign(recorded, recording), recorded.Client));

    private static WebhookRequest Sign(RecordedCase recorded, Recording recording) =>
        recorded.Provider.Sign(recording, new Uri($"http://127.0.0.1{recording.Path}"), Clock, "secret");
}
