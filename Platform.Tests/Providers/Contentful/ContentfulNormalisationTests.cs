using System.Text;
using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using static Platform.Tests.Providers.Contentful.ContentfulRequests;

namespace Platform.Tests.Providers.Contentful;

public sealed class ContentfulNormalisationTests
{
    [Theory]
    [InlineData("publish", "article", "content_published", false)]
    [InlineData("publish", "product", "product_updated", false)]
    [InlineData("create", "page", "content_created", true)]
    [InlineData("save", "post", "content_updated", true)]
    [InlineData("save", "product", "product_updated", true)]
    public void Topic_and_type_give_the_event(string action, string type, string expected, bool draft)
    {
        var unified = Single(Entry(type), $"Entry.{action}");

        Assert.Equal(expected, Wire.Name(unified.EventType));
        Assert.Equal(("valve", "en-US"), (unified.ContentId.Value, unified.Locale));
        Assert.Equal(draft, unified.Draft);
        Assert.Equal(!draft, unified.Data.BuildRequired);
    }

    [Theory]
    [InlineData("unpublish", "article", "content_unpublished")]
    [InlineData("unpublish", "product", "content_unpublished")]
    [InlineData("delete", "article", "content_deleted")]
    [InlineData("delete", "product", "product_deleted")]
    public void B4_end_of_an_entry_is_one_event_for_all_locales(string action, string type, string expected)
    {
        var body = Entry(type, "DeletedEntry");
        body.Remove("fields");
        body["sys"]!["deletedAt"] = "2026-09-11T09:00:17.430Z";
        var unified = Single(body, $"Entry.{action}");

        Assert.Equal(expected, Wire.Name(unified.EventType));
        Assert.Null(unified.Locale);
        Assert.False(unified.Partial);
        Assert.Equal("01789117217430000000", unified.OrderKey);
        Assert.Equal(ContentId.Encode("valve"), unified.ContentId);
    }

    [Fact]
    public void Each_locale_of_the_payload_is_an_event_and_falls_back_to_the_default_one()
    {
        var body = Entry();
        body["fields"]!["title"]!["de-DE"] = "Kugelhahn";
        body["fields"]!["tags"] = new JsonObject { ["en-US"] = new JsonArray("Valves") };
        var events = Events(body);

        Assert.Equal(["en-US", "de-DE"], events.Select(e => e.Locale));
        Assert.Equal(["Ball valve", "Kugelhahn"], events.Select(e => e.Data.UnifiedFields.Title));
        Assert.Equal(["ball-valve", "ball-valve"], events.Select(e => e.Data.UnifiedFields.Slug));
        Assert.All(events, e => Assert.Equal(["Valves"], e.Data.UnifiedFields.Tags!));
        Assert.All(events, e => Assert.Equal(2, e.DeliveryEvents));
        Assert.Equal(2, events.Select(e => e.EventId).Distinct().Count());
    }

    [Fact]
    public void Locale_that_is_a_draft_while_the_entry_is_published_is_not_published()
    {
        var body = Entry();
        body["fields"]!["title"]!["de-DE"] = "Kugelhahn (Entwurf)";
        body["sys"]!["fieldStatus"] = new JsonObject { ["*"] = new JsonObject { ["en-US"] = "published", ["de-DE"] = "draft", ["fr"] = "draft" } };

        Assert.Equal(
            [(EventType.ContentPublished, "en-US"), (EventType.ContentUnpublished, "de-DE"), (EventType.ContentUnpublished, "fr")],
            Events(body).Select(e => (e.EventType, e.Locale!)));
        Assert.Equal(["en-US", "de-DE"], Events(body, "Entry.save").Select(e => e.Locale));
    }

    [Fact]
    public void Entry_without_fields_is_told_in_the_default_locale_and_partial()
    {
        var body = Entry();
        body["fields"] = new JsonObject();
        var unified = Single(body);
        Assert.Equal(("en-US", true), (unified.Locale, unified.Partial));
    }

    [Theory]
    [InlineData("Entry.auto_save")]
    [InlineData("Asset.auto_save")]
    [InlineData("Entry.archive")]
    [InlineData("Entry.unarchive")]
    [InlineData("ContentType.publish")]
    [InlineData("ContentType.delete")]
    [InlineData("Task.create")]
    [InlineData("Comment.delete")]
    [InlineData("Release.publish")]
    [InlineData("ReleaseAction.execute")]
    [InlineData("ScheduledAction.execute")]
    [InlineData("BulkAction.execute")]
    [InlineData("Workflow.complete")]
    [InlineData("TemplateInstallation.complete")]
    public void What_says_nothing_to_a_site_is_ignored_with_a_reason(string topic) =>
        Assert.NotEmpty(Assert.IsType<NormalisationResult.Ignored>(Normalise(Entry(), topic)).Reason);

    [Fact]
    public void Type_that_is_no_content_is_ignored_unless_it_is_mapped()
    {
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Entry("siteSettings")));

        var client = Client with { Content = Client.Content with { Mapping = new Dictionary<string, string> { ["blogPost"] = "article", ["page"] = "none" } } };
        Assert.Equal(ContentType.Article, Single(Entry("blogPost"), client: client).ContentType);
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Entry("page"), client: client));
    }

    [Theory]
    [InlineData("Entry.publish", "DeletedEntry")]
    [InlineData("Entry.save", "Asset")]
    [InlineData("Entry.delete", "Entry")]
    [InlineData("Entry.unpublish", "DeletedAsset")]
    [InlineData("Asset.publish", "Entry")]
    [InlineData("Entry.publish", "entry")]
    public void Topic_that_contradicts_the_body_is_refused(string topic, string type)
    {
        var refused = Assert.IsType<NormalisationResult.Refused>(Normalise(Entry(kind: type), topic)).Refusal;
        Assert.Equal(("topic_mismatch", 400), (refused.Code, refused.Status));
    }

    [Theory]
    [InlineData("space")]
    [InlineData("environment")]
    public void Entry_of_another_space_or_environment_is_refused(string member)
    {
        var body = Entry();
        body["sys"]![member]!["sys"]!["id"] = "other";
        Assert.Equal("source_mismatch", Assert.IsType<NormalisationResult.Refused>(Normalise(body)).Refusal.Code);
        Assert.Equal("source_mismatch", Assert.IsType<NormalisationResult.Refused>(Normalise(body, "Entry.auto_save")).Refusal.Code);
    }

    [Theory]
    [InlineData("Entry.publish", "not json")]
    [InlineData("Entry.publish", "")]
    [InlineData("Entry.publish", "[]")]
    [InlineData("Entry.publish", "\"a\"")]
    [InlineData("Entry.publish", "{}")]
    [InlineData("Entry.publish", """{"sys":{}}""")]
    [InlineData("Entry.publish", """{"sys":{"type":"Entry"}}""")]
    [InlineData("Entry.publish", """{"sys":{"type":"Entry","id":"a"}}""")]
    [InlineData("Entry.publish", """{"sys":{"type":"Entry","id":"a","contentType":{"sys":{"linkType":"ContentType","id":"article"}}},"fields":{"title":"flat"}}""")]
    [InlineData("Entry.publish", """{"sys":{"type":"Entry","id":"\ud800"}}""")]
    [InlineData("Entry.teleport", """{"sys":{"type":"Entry","id":"a"}}""")]
    [InlineData("Spaceship.publish", """{"sys":{"type":"Spaceship","id":"a"}}""")]
    [InlineData("Entry", "{}")]
    [InlineData("Entry.publish.now", "{}")]
    public void What_is_no_known_topic_or_no_entry_is_unreadable(string topic, string body) =>
        Assert.IsType<NormalisationResult.Unreadable>(Provider.Normalise(Inputs.Of(Bare($"ContentManagement.{topic}", body), Client)));

    [Fact]
    public void Fields_become_ours()
    {
        var body = Entry("product");
        var fields = body["fields"]!.AsObject();
        foreach (var (name, json) in new[]
        {
            ("excerpt", "\"Full bore.\""), ("body", "\"One <b>.\\n\\nTwo.\""), ("sku", "\"EC-VALVE-20\""), ("price", "48.5"), ("currency", "\"usd\""), ("stock", "12"),
            ("metaTitle", "\"Valve\""), ("seoDescription", "\"A valve.\""), ("publishDate", "\"2026-03-02T08:00:00Z\""), ("tags", """["Valves", 7]"""),
            ("related", """[{"sys":{"type":"Link","linkType":"Entry","id":"gauge"}},{"sys":{"type":"Link","linkType":"Asset","id":"image"}},null]"""),
        })
            fields[name] = new JsonObject { ["en-US"] = JsonNode.Parse(json) };

        var unified = Single(body);
        var read = unified.Data.UnifiedFields;
        Assert.Equal("Full bore.", read.Summary);
        Assert.Equal("<p>One &lt;b&gt;.</p><p>Two.</p>", read.BodyHtml);
        Assert.Equal(new ProductFields { Sku = "EC-VALVE-20", Price = "48.50", Currency = "USD", Stock = 12 }, read.Product);
        Assert.Equal(new SeoFields { Title = "Valve", Description = "A valve." }, read.Seo);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), read.PublishedAt);
        Assert.Equal(["Valves"], read.Tags!);
        Assert.Equal(["gauge"], read.Links!.Select(link => link.Id.Value));
        Assert.False(unified.Partial);
    }

    [Fact]
    public void Image_that_the_payload_only_points_to_makes_it_partial_and_is_named()
    {
        var body = Entry();
        body["fields"]!["mainImage"] = new JsonObject { ["en-US"] = JsonNode.Parse("""{"sys":{"type":"Link","linkType":"Asset","id":"image"}}""") };
        var unified = Single(body);

        Assert.True(unified.Partial);
        Assert.Null(unified.Data.UnifiedFields.Images);
        Assert.Equal("""["Asset:image"]""", unified.Data.ProviderSpecificPayload!["unresolved"]!.ToJsonString());
    }

    [Theory]
    [InlineData("title", true)]
    [InlineData("slug", true)]
    [InlineData("summary", false)]
    public void Entry_without_what_a_page_needs_is_partial(string field, bool partial)
    {
        var body = Entry();
        body["fields"]!.AsObject().Remove(field);
        Assert.Equal(partial, Single(body).Partial);
    }

    [Fact]
    public void Published_asset_has_its_file_as_an_image()
    {
        var body = Entry(kind: "Asset");
        body["sys"]!.AsObject().Remove("contentType");
        body["fields"] = JsonNode.Parse("""
            {"title":{"en-US":"Valve"},"description":{"en-US":"Cut open"},"file":{"en-US":{"url":"//images.ctfassets.net/s/a/v.jpg","contentType":"image/jpeg","details":{"image":{"width":1600,"height":1067}}}}}
            """);
        var unified = Single(body, "Asset.publish");

        Assert.Equal((EventType.ContentPublished, ContentType.Asset, false), (unified.EventType, unified.ContentType, unified.Partial));
        Assert.Equal(
            [new ContentImage { Url = "https://images.ctfassets.net/s/a/v.jpg", Width = 1600, Height = 1067, Alt = "Cut open" }],
            unified.Data.UnifiedFields.Images!);
    }

    [Theory]
    [InlineData("""{"upload":"https://upload.example/v.jpg","contentType":"image/jpeg"}""", true)]
    [InlineData("""{"url":"javascript:alert(1)","contentType":"image/jpeg"}""", true)]
    [InlineData("""{"url":"//assets.ctfassets.net/s/a/v.pdf","contentType":"application/pdf"}""", false)]
    public void Asset_without_a_processed_image_has_none(string file, bool partial)
    {
        var body = Entry(kind: "Asset");
        body["fields"]!["file"] = new JsonObject { ["en-US"] = JsonNode.Parse(file) };
        var unified = Single(body, "Asset.save");

        Assert.Null(unified.Data.UnifiedFields.Images);
        Assert.Equal((partial, true), (unified.Partial, unified.Draft));
    }

    [Fact]
    public void B2_order_key_is_a_time_always()
    {
        var body = Entry();
        Assert.Equal("01789373565120000000", Single(body).OrderKey);
        Assert.Equal("01789373565120000000", Single(body, "Entry.save").OrderKey);

        body["sys"]!.AsObject().Remove("updatedAt");
        var request = Bare("ContentManagement.Entry.publish", body.ToJsonString());
        Assert.Equal(OrderKey.From(Now), Inputs.Single(Provider.Normalise(Inputs.Of(request, Client, Now))).OrderKey);
        Assert.Equal(
            "01789373565121000000",
            Inputs.Single(Provider.Normalise(Inputs.Of(request.With("X-Contentful-Event-Datetime", "2026-09-14T08:12:45.121Z"), Client, Now))).OrderKey);
    }

    [Theory]
    [InlineData("revision", "3")]
    [InlineData("version", "v3")]
    public void Revision_of_what_is_published_is_no_version_of_a_draft(string member, string expected)
    {
        var body = Entry();
        body["sys"]![member] = 3;
        Assert.Equal(expected, Single(body).Revision);
    }

    [Fact]
    public void Payload_is_an_allow_list()
    {
        var body = Entry();
        body["sys"]!["createdBy"] = JsonNode.Parse("""{"sys":{"type":"Link","linkType":"User","id":"user-ada"}}""");
        body["fields"]!["author"] = new JsonObject { ["en-US"] = "ada@example.com" };
        var unified = Single(body);

        Assert.Equal(["topic", "id", "content_type"], unified.Data.ProviderSpecificPayload!.Select(p => p.Key));
        var text = Encoding.UTF8.GetString(EventJson.Serialize(unified));
        Assert.DoesNotContain("ada", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void F_event_id_is_the_same_whenever_the_delivery_is_normalised_again()
    {
        Assert.Equal(Single(Entry()).EventId, Single(Entry()).EventId);
        Assert.Equal(EventId.Derive("editorial-store#dev#claim", EventType.ContentPublished, new("valve"), "en-US"), Single(Entry()).EventId);
    }

    private static JsonObject Entry(string type = "article", string kind = "Entry") => JsonNode.Parse($$$"""
        {"fields":{"title":{"en-US":"Ball valve"},"slug":{"en-US":"ball-valve"}},
         "sys":{"type":"{{{kind}}}","id":"valve","updatedAt":"2026-09-14T08:12:45.120Z",
          "space":{"sys":{"type":"Link","linkType":"Space","id":"e7k2corp0x9d"}},"environment":{"sys":{"type":"Link","linkType":"Environment","id":"master"}},
          "contentType":{"sys":{"type":"Link","linkType":"ContentType","id":"{{{type}}}"} } } }
        """)!.AsObject();

    private static NormalisationResult Normalise(JsonObject body, string topic = "Entry.publish", ClientServiceConfig? client = null) =>
        Provider.Normalise(Inputs.Of(Bare($"ContentManagement.{topic}", body.ToJsonString()), client ?? Client));

    private static IReadOnlyList<UnifiedEvent> Events(JsonObject body, string topic = "Entry.publish") =>
        Assert.IsType<NormalisationResult.Events>(Normalise(body, topic)).Items;

    private static UnifiedEvent Single(JsonObject body, string topic = "Entry.publish", ClientServiceConfig? client = null) =>
        Inputs.Single(Normalise(body, topic, client));
}
