using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Events.CloudEvents;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using Platform.Tests.Providers;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Domain.Events.CloudEvents;

/// <summary>What we write is read and validated by the CloudEvents project's own SDK.</summary>
public sealed class CloudEventJsonTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Cases => [.. RecordedCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_recorded_event_is_a_valid_cloud_event(string name)
    {
        var recorded = new RecordedCase(name);
        var request = recorded.Provider.Sign(recorded.Recording, new Uri($"http://127.0.0.1{recorded.Recording.Path}"), Clock, "secret");
        if (recorded.Provider.Normalise(Inputs.Of(request, recorded.Client)) is not NormalisationResult.Events events)
            return;

        foreach (var unified in events.Items)
        {
            var read = Read(CloudEventJson.Write(unified, new() { Client = recorded.Client, ProviderTopic = recorded.Provider.Identify(request).Kind }));

            Assert.True(read.IsValid);
            Assert.Equal((unified.EventId.Value, unified.Timestamp), (read.Id, read.Time));
            Assert.Equal(EventJson.Serialize(unified), EventJson.Serialize(EventJson.Parse(JsonSerializer.SerializeToUtf8Bytes((JsonElement)read.Data!))));
            Assert.False(read.Source!.IsAbsoluteUri);
            Assert.StartsWith("/", read.Source.OriginalString, StringComparison.Ordinal);
            Assert.All(read.GetPopulatedAttributes(), attribute => Assert.Matches("^[a-z0-9]{1,20}$", attribute.Key.Name));
        }
    }

    [Fact]
    public void Attributes_say_what_intermediaries_route_by()
    {
        var read = Read(CloudEventJson.Write(Event, new() { Client = DemoClient.Config, ProviderTopic = "update", DataRef = new Uri("s3://payloads/events/1") }));

        Assert.Equal("application/json", read.DataContentType);
        Assert.Equal(new Uri("https://platform.example/schemas/unified-event/1.0"), read.DataSchema);
        Assert.Equal(
            ("example.platform.content.updated.v1", "/sanity/zp7mbokg/production", "content/blue mug.md"),
            (read.Type, read.Source!.OriginalString, read.Subject));
        Assert.Equal(
            ["update", "dlv_1", "editorial-store", "r7", "signed", true, "editorial-store/content~2fblue~20mug.md", "00000000000000000007", "s3://payloads/events/1"],
            new[] { "providertopic", "deliveryid", "tenantid", "revision", "trust", "partial", "partitionkey", "sequence", "dataref" }.Select(name => read[name]));
    }

    [Fact]
    public void What_is_absent_is_no_attribute()
    {
        var read = Read(CloudEventJson.Write(Event with { Revision = null, OrderKey = null, DeliveryId = null }, new() { Client = DemoClient.Config }));
        Assert.All(["revision", "sequence", "deliveryid", "providertopic", "dataref", "traceparent"], name => Assert.Null(read[name]));
    }

    [Fact]
    public void Characters_that_no_attribute_may_hold_are_left_out()
    {
        var read = Read(CloudEventJson.Write(Event with { Revision = "a\u0000\u0085b\uFFFF\uD800c" }, new() { Client = DemoClient.Config }));
        Assert.Equal("abc", read["revision"]);
    }

    [Fact]
    public void Senders_own_domain_names_types_and_schema()
    {
        var read = Read(CloudEventJson.Write(Event, new() { Client = DemoClient.Config, TypePrefix = "com.agency.hooks" }));
        Assert.Equal(("com.agency.hooks.content.updated.v1", "https://hooks.agency.com/schemas/unified-event/1.0"), (read.Type, read.DataSchema!.OriginalString));
    }

    [Theory]
    [InlineData("sanity", "creative-agency", "/sanity/c8ea91qx/production")]
    [InlineData("snipcart", "editorial-store", "/snipcart/editorial-store/live")]
    [InlineData("platform", "editorial-store", "/platform/editorial-store")]
    public void Source_is_what_the_provider_calls_it(string provider, string client, string source) =>
        Assert.Equal(source, SourceOf(provider, DemoClient.Named(client)));

    [Theory]
    [InlineData("https://github.com/agency/web site.git", "/git/github.com/agency/web%20site")]
    [InlineData("git@gitlab.example:agency/sub/website.git", "/git/gitlab.example/agency/sub/website")]
    [InlineData("git/agency.git", "/git/git/agency")]
    public void Source_of_a_repository_is_its_host_owner_and_name(string url, string source) =>
        Assert.Equal(source, SourceOf("git", DemoClient.Config with { Content = new ContentConfig { Git = new GitConfig { Url = url } } }));

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_has_the_events_own_words(EventType type)
    {
        var read = Read(CloudEventJson.Write(Event with { EventType = type }, new() { Client = DemoClient.Config }));
        Assert.Equal($"example.platform.{Wire.Name(type).Replace('_', '.')}.v1", read.Type);
    }

    public static TheoryData<EventType> Types => [.. Enum.GetValues<EventType>()];

    private static string SourceOf(string provider, ClientServiceConfig client) =>
        Read(CloudEventJson.Write(Event with { Provider = new(provider) }, new() { Client = client })).Source!.OriginalString;

    private static CloudEvent Read(byte[] json) => new JsonEventFormatter()
        .DecodeStructuredModeMessage(json, new System.Net.Mime.ContentType(CloudEventJson.MediaType), [CloudEventAttribute.CreateExtension("partial", CloudEventAttributeType.Boolean)])
        .Validate();

    private static UnifiedEvent Event => new()
    {
        EventId = new("evt_1"),
        ClientId = new("editorial-store"),
        Environment = "dev",
        EventType = EventType.ContentUpdated,
        DeliveryId = new("dlv_1"),
        Provider = new("sanity"),
        ContentId = ContentId.Encode("content/blue mug.md"),
        ContentType = ContentType.Article,
        Locale = "en",
        Timestamp = new DateTimeOffset(2026, 9, 14, 8, 12, 45, 120, TimeSpan.Zero),
        Revision = "r7",
        OrderKey = OrderKey.From(7),
        Partial = true,
        Data = new EventData(),
    };
}
