using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Catalog;
using Platform.Domain.Events;
using Platform.Domain.Json;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Tests.Providers.Recordings;

/// <summary>Every recording goes the provider's whole way. A new folder in the tree is a new test.</summary>
public sealed class RecordingTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Cases => [.. RecordedCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Recording_becomes_what_is_expected(string name)
    {
        var recorded = new RecordedCase(name);
        var expected = recorded.Expected;
        var request = Sign(recorded, recorded.Recording);

        var verification = recorded.Provider.Verify(request, DemoClient.Secrets("secret"), recorded.Client);
        if (verification is VerificationResult.Refused refused)
        {
            Assert.Equal(((int)expected["status"]!, (string?)expected["code"]), (refused.Refusal.Status, refused.Refusal.Code));
            return;
        }

        var result = recorded.Provider.Normalise(Inputs.Of(request, recorded.Client));
        if (result is NormalisationResult.Refused told)
        {
            Assert.Equal(((int)expected["status"]!, (string?)expected["code"]), (told.Refusal.Status, told.Refusal.Code));
            return;
        }

        Assert.Equal((string?)expected["answer"], Answer(result));
        Assert.Equal(
            [.. expected["events"]!.AsArray().Select(e => Sorted(e!.AsObject()))],
            (result as NormalisationResult.Events)?.Items.Select(e => Sorted(Shown(e))) ?? []);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Recording_holds_no_signature_of_a_signing_provider_and_only_examples_of_people(string name)
    {
        var recorded = new RecordedCase(name);
        if (recorded.Provider.Metadata.SignsTime)
            Assert.DoesNotContain(recorded.Recording.Headers, h => recorded.Provider.Metadata.SignatureHeaders.Contains(h.Key, StringComparer.OrdinalIgnoreCase));
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(Encoding.UTF8.GetString(recorded.Recording.Body.Span), @"(?<![\w.+-])(?!git@)[\w.+-]+@[\w.-]+"),
            address => Assert.Matches(@"@(example\.(com|org|net)|[\w.-]+\.example)$", address.Value));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_personal_data_of_a_recording_reaches_its_events(string name)
    {
        var recorded = new RecordedCase(name);
        if (recorded.Provider.Metadata.Kind != ProviderKind.Shop
            || recorded.Provider.Normalise(Inputs.Of(Sign(recorded, recorded.Recording), recorded.Client)) is not NormalisationResult.Events events)
            return;

        foreach (var unified in events.Items)
        {
            var text = Encoding.UTF8.GetString(EventJson.Serialize(unified));
            Assert.All(
                ["Ada", "Bram", "@example.com", "Sample", "Invented", "Exampleton", "Nowhere", "+49", "+31", "203.0.113", "\"4242\"", "Visa", "Mozilla", "hairline", "with love", "gravatar", "00001", "0000 AB"],
                personal => Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Edit_of_a_recording_is_a_new_fact_about_the_same_kind_of_thing(string name)
    {
        var recorded = new RecordedCase(name);
        var edit = recorded.Provider.AsEdit(recorded.Recording, Clock);
        var before = recorded.Provider.Identify(Sign(recorded, recorded.Recording));
        var after = recorded.Provider.Identify(Sign(recorded, edit));

        Assert.NotEqual(before.NativeId, after.NativeId);
        if (before.BodyKey is not null)
            Assert.NotEqual(before.BodyKey, after.BodyKey);
        if (recorded.Provider.Normalise(Inputs.Of(Sign(recorded, recorded.Recording), recorded.Client)) is not NormalisationResult.Events original)
            return;

        var edits = Assert.IsType<NormalisationResult.Events>(recorded.Provider.Normalise(Inputs.Of(Sign(recorded, edit), recorded.Client))).Items;
        Assert.Equal(original.Items.Select(e => (e.ContentType, e.Locale)), edits.Select(e => (e.ContentType, e.Locale)));
        foreach (var (first, edited) in original.Items.Zip(edits))
        {
            // What is read from the source itself has nothing that sorts (RULES B2).
            if (first.OrderKey is not null)
                Assert.True(string.CompareOrdinal(edited.OrderKey, first.OrderKey) > 0);
            if (first.Revision is not null)
                Assert.NotEqual(first.Revision, edited.Revision);
        }
    }

    private static WebhookRequest Sign(RecordedCase recorded, Recording recording) =>
        recorded.Provider.Sign(recording, new Uri($"http://127.0.0.1{recording.Path}"), Clock, "secret");

    private static string Answer(NormalisationResult result) => result switch
    {
        NormalisationResult.Events => "accepted",
        NormalisationResult.Ignored => "ignored",
        _ => "quarantined",
    };

    private static JsonObject Shown(UnifiedEvent unified)
    {
        var shown = new JsonObject
        {
            ["event_type"] = Wire.Name(unified.EventType),
            ["content_type"] = Wire.Name(unified.ContentType),
            ["content_id"] = unified.ContentId.Value,
            ["draft"] = unified.Draft,
            ["order_key"] = unified.OrderKey,
            ["priority"] = Wire.Name(unified.Data.Priority),
        };
        if (unified.Locale is not null)
            shown["locale"] = unified.Locale;
        return shown;
    }

    private static string Sorted(JsonObject json) =>
        string.Join(", ", json.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value?.ToJsonString()}"));
}
