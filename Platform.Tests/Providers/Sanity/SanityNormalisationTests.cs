using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using static Platform.Tests.Providers.Sanity.SanityRequests;

namespace Platform.Tests.Providers.Sanity;

public sealed class SanityNormalisationTests
{
    [Theory]
    [InlineData("x", "article", "create", "content_published", false)]
    [InlineData("x", "post", "update", "content_updated", false)]
    [InlineData("x", "page", "delete", "content_deleted", false)]
    [InlineData("drafts.x", "article", "create", "content_created", true)]
    [InlineData("drafts.x", "article", "update", "content_updated", true)]
    [InlineData("drafts.x", "article", "delete", "content_deleted", true)]
    [InlineData("x", "product", "create", "product_updated", false)]
    [InlineData("x", "product", "update", "product_updated", false)]
    [InlineData("x", "product", "delete", "product_deleted", false)]
    [InlineData("drafts.x", "product", "update", "product_updated", true)]
    [InlineData("x", "category", "create", "content_published", false)]
    public void State_type_and_operation_give_the_event(string id, string type, string operation, string expected, bool draft)
    {
        var unified = Single(new JsonObject { ["_id"] = id, ["_type"] = type, ["operation"] = operation });

        Assert.Equal(expected, Wire.Name(unified.EventType));
        Assert.Equal("x", unified.ContentId.Value);
        Assert.Equal(draft, unified.Draft);
        Assert.Equal(!draft, unified.Data.BuildRequired);
        Assert.Equal(Priority.Normal, unified.Data.Priority);
    }

    [Theory]
    [InlineData("article", ContentType.Article)]
    [InlineData("post", ContentType.Article)]
    [InlineData("page", ContentType.Page)]
    [InlineData("product", ContentType.Product)]
    [InlineData("collection", ContentType.Collection)]
    [InlineData("category", ContentType.Collection)]
    public void Built_in_type_names_are_known(string type, ContentType expected) =>
        Assert.Equal(expected, Single(Article(type)).ContentType);

    [Fact]
    public void Client_maps_its_own_type_names_and_may_take_a_built_in_one_away()
    {
        var client = DemoClient.Config with
        {
            Content = new ContentConfig { Mapping = new Dictionary<string, string> { ["blogPost"] = "article", ["page"] = "none" } },
        };

        Assert.Equal(ContentType.Article, Single(Article("blogPost"), client).ContentType);
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Article("page"), client));
    }

    [Theory]
    [InlineData("versions.r1.article-1", "article")]
    [InlineData("siteSettings", "siteSettings")]
    public void Versions_and_other_types_are_ignored(string id, string type) =>
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Article(type, id)));

    [Theory]
    [InlineData("\"article-1\"")]
    [InlineData("17")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"_id":"a","operation":"update"}""")]
    [InlineData("""{"_type":"article","operation":"update"}""")]
    [InlineData("""{"_id":"a","_type":"article"}""")]
    [InlineData("""{"_id":"a","_type":"article","operation":"explode"}""")]
    [InlineData("""{"_id":"a","_type":"article","operation":"update","title":"\ud800"}""")]
    [InlineData("""{"_id":"a","_type":"article","operation":"update","\udc00":1}""")]
    public void What_is_no_document_is_unreadable(string body) =>
        Assert.IsType<NormalisationResult.Unreadable>(Provider.Normalise(Inputs.Of(Bare(body))));

    [Fact]
    public void Surrogate_pair_written_as_escapes_is_read()
    {
        var body = """{"_id":"a","_type":"article","operation":"update","title":"\\ud800 \uD83E\uDD63"}""";
        Assert.Equal("\\ud800 🥣", Inputs.Single(Provider.Normalise(Inputs.Of(Bare(body)))).Data.UnifiedFields.Title);
    }

    [Fact]
    public void Operation_comes_from_the_header_where_the_body_has_none()
    {
        var body = Article();
        body.Remove("operation");
        Assert.Equal(EventType.ContentDeleted, Inputs.Single(Provider.Normalise(Inputs.Of(Bare(body.ToJsonString(), ("sanity-operation", "delete"))))).EventType);
    }

    [Theory]
    [InlineData("sanity-operation", "delete")]
    [InlineData("sanity-document-id", "article-2")]
    [InlineData("sanity-project-id", "other")]
    [InlineData("sanity-dataset", "staging")]
    public void Topic_that_contradicts_the_signed_body_is_refused(string header, string value)
    {
        var body = Article();
        body["projectId"] = "zp7mbokg";
        body["dataset"] = "production";

        var refused = Assert.IsType<NormalisationResult.Refused>(Provider.Normalise(Inputs.Of(Bare(body.ToJsonString(), (header, value)))));
        Assert.Equal(("topic_mismatch", 400), (refused.Refusal.Code, refused.Refusal.Status));
        Assert.Contains(header, refused.Refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_that_stands_there_twice_with_different_values_contradicts() =>
        Assert.IsType<NormalisationResult.Refused>(Provider.Normalise(Inputs.Of(
            Bare(Article().ToJsonString(), ("sanity-operation", "update"), ("sanity-operation", "delete")))));

    [Theory]
    [InlineData("projectId", "other")]
    [InlineData("dataset", "staging")]
    public void Document_of_another_project_or_dataset_is_refused(string member, string value)
    {
        var body = Article();
        body[member] = value;
        Assert.Equal("source_mismatch", Assert.IsType<NormalisationResult.Refused>(Normalise(body)).Refusal.Code);
    }

    [Fact]
    public void Project_in_the_header_only_is_held_against_the_client_too() =>
        Assert.Equal("source_mismatch", Assert.IsType<NormalisationResult.Refused>(
            Provider.Normalise(Inputs.Of(Bare(Article().ToJsonString(), ("sanity-project-id", "other"))))).Refusal.Code);

    [Fact]
    public void B2_order_key_is_updatedAt_else_the_transactions_else_the_signed_time()
    {
        var dated = Article();
        dated["_updatedAt"] = "2026-09-14T08:12:45.120Z";
        Assert.Equal("01789373565120000000", Single(dated).OrderKey);

        var undated = Article().ToJsonString();
        var signedAt = new DateTimeOffset(2026, 9, 14, 8, 12, 47, TimeSpan.Zero);
        Assert.Equal(
            "01789373566000000000",
            Inputs.Single(Provider.Normalise(Inputs.Of(Bare(undated, ("sanity-transaction-time", "2026-09-14T08:12:46Z")), signedAt: signedAt))).OrderKey);
        Assert.Equal("01789373567000000000", Inputs.Single(Provider.Normalise(Inputs.Of(Bare(undated), signedAt: signedAt))).OrderKey);
    }

    [Theory]
    [InlineData("3026-01-01T00:00:00Z")]
    [InlineData("1926-01-01T00:00:00Z")]
    [InlineData("12:30")]
    public void Time_that_no_key_can_hold_is_no_time(string text)
    {
        var body = Article();
        body["_updatedAt"] = text;
        Assert.Equal(OrderKey.From(Inputs.ReceivedAt), Single(body).OrderKey);
    }

    [Fact]
    public void Language_of_the_document_comes_before_the_clients_default()
    {
        Assert.Equal("en", Single(Article()).Locale);
        var german = Article();
        german["language"] = "de";
        Assert.Equal("de", Single(german).Locale);
    }

    [Fact]
    public void Fields_are_read_in_our_words()
    {
        var body = Article("product");
        body["title"] = "Blue mug";
        body["slug"] = new JsonObject { ["current"] = "blue-mug" };
        body["excerpt"] = "Holds a quarter of a litre.";
        body["tags"] = new JsonArray("Ceramics", 7, "Table");
        body["seo"] = new JsonObject { ["title"] = "Mug", ["description"] = "A mug." };
        body["mainImage"] = new JsonObject { ["alt"] = "A mug", ["asset"] = new JsonObject { ["_ref"] = "image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg" } };
        body["related"] = new JsonArray(new JsonObject { ["_ref"] = "article/1" }, new JsonObject { ["_ref"] = "drafts.article-2" }, new JsonObject());
        body["publishedAt"] = "2026-03-12T07:00:00Z";
        body["sku"] = "MUG-1";
        body["price"] = 32;
        body["currency"] = "eur";
        body["stock"] = 14;

        var fields = Single(body).Data.UnifiedFields;

        Assert.Equal(("Blue mug", "blue-mug", "Holds a quarter of a litre."), (fields.Title, fields.Slug, fields.Summary));
        Assert.Equal(["Ceramics", "Table"], fields.Tags!);
        Assert.Equal("A mug.", fields.Seo!.Description);
        var image = Assert.Single(fields.Images!);
        Assert.Equal("https://cdn.sanity.io/images/zp7mbokg/production/Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000.jpg", image.Url);
        Assert.Equal((2000, 3000, "A mug"), (image.Width, image.Height, image.Alt));
        Assert.Equal(["article~2f1", "article-2"], fields.Links!.Select(l => l.Id.Value));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 7, 0, 0, TimeSpan.Zero), fields.PublishedAt);
        Assert.Equal(new ProductFields { Sku = "MUG-1", Price = "32.00", Currency = "EUR", Stock = 14 }, fields.Product);
    }

    [Theory]
    [InlineData("32", "32.00")]
    [InlineData("32.5", "32.50")]
    [InlineData("\"12.00\"", "12.00")]
    [InlineData("0.125", "0.125")]
    [InlineData("1e2", "100.00")]
    [InlineData("-1", null)]
    [InlineData("\"12,00\"", null)]
    [InlineData("\"free\"", null)]
    [InlineData("1e99", null)]
    public void Price_is_a_decimal_as_text(string json, string? expected)
    {
        var body = Article("product");
        body["price"] = JsonNode.Parse(json);
        Assert.Equal(expected, Single(body).Data.UnifiedFields.Product!.Price);
    }

    [Theory]
    [InlineData("image-abc-800x600-jpg/../../x")]
    [InlineData("image-abc-0800x-jpg")]
    [InlineData("file-abc-pdf")]
    [InlineData("image-a/b-800x600-jpg")]
    public void Asset_reference_of_another_shape_gives_no_image(string reference)
    {
        var body = Article();
        body["image"] = new JsonObject { ["asset"] = new JsonObject { ["_ref"] = reference } };
        Assert.Null(Single(body).Data.UnifiedFields.Images);
    }

    [Fact]
    public void Projection_that_leaves_fields_out_is_marked_partial()
    {
        var whole = Article();
        foreach (var (name, value) in new[] { ("_rev", "1"), ("_updatedAt", "2026-01-01T00:00:00Z"), ("_createdAt", "2026-01-01T00:00:00Z"), ("title", "T"), ("slug", "t") })
            whole[name] = value;
        Assert.False(Single(whole).Partial);

        foreach (var name in new[] { "_rev", "_updatedAt", "_createdAt", "title", "slug" })
        {
            var projected = whole.DeepClone().AsObject();
            projected.Remove(name);
            Assert.True(Single(projected).Partial, name);
        }
    }

    [Fact]
    public void Bare_delete_is_whole()
    {
        var unified = Single(new JsonObject { ["_id"] = "a", ["_type"] = "article", ["operation"] = "delete" });
        Assert.False(unified.Partial);
        Assert.Null(unified.Data.UnifiedFields.BodyHtml);
    }

    [Fact]
    public void Payload_is_an_allow_list()
    {
        var body = Article();
        body["_rev"] = "r1";
        body["secretNotes"] = "ada@example.com";
        body["author"] = new JsonObject { ["email"] = "ada@example.com" };

        var unified = Single(body);

        Assert.Equal(["operation", "_id", "_type", "_rev"], unified.Data.ProviderSpecificPayload!.Select(p => p.Key));
        Assert.DoesNotContain("ada@example.com", System.Text.Encoding.UTF8.GetString(EventJson.Serialize(unified)), StringComparison.Ordinal);
    }

    [Fact]
    public void F_event_id_is_the_same_whenever_the_delivery_is_normalised_again()
    {
        Assert.Equal(Single(Article()).EventId, Single(Article()).EventId);
        Assert.Equal(EventId.Derive("editorial-store#dev#claim", EventType.ContentUpdated, new("article-1"), "en"), Single(Article()).EventId);
    }

    private static JsonObject Article(string type = "article", string id = "article-1") =>
        new() { ["_id"] = id, ["_type"] = type, ["operation"] = "update" };

    private static NormalisationResult Normalise(JsonObject body, ClientServiceConfig? client = null) =>
        Provider.Normalise(Inputs.Of(Bare(body.ToJsonString()), client));

    private static UnifiedEvent Single(JsonObject body, ClientServiceConfig? client = null) => Inputs.Single(Normalise(body, client));
}
