using static Platform.Tests.Providers.Contentful.ContentfulRequests;

namespace Platform.Tests.Providers.Contentful;

public sealed class ContentfulIdentityTests
{
    private const string Publish = "ContentManagement.Entry.publish";
    private const string Revised = """{"sys":{"type":"Entry","id":"a","revision":3}}""";

    [Fact]
    public void Second_attempt_is_the_same_delivery()
    {
        var first = Provider.Identify(Signed(Revised, "s", ("X-Contentful-Webhook-Request-Attempt", "1")));
        var second = Provider.Identify(Signed(Revised, "s", ("X-Contentful-Webhook-Request-Attempt", "2")));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Body_replayed_under_a_new_id_has_the_same_body_key()
    {
        var first = Provider.Identify(Bare(Publish, Revised));
        var second = Provider.Identify(Bare(Publish, Revised).With("X-Contentful-Idempotency-Key", "delivery-2"));

        Assert.NotEqual(first.NativeId, second.NativeId);
        Assert.NotNull(first.BodyKey);
        Assert.Equal(first.BodyKey, second.BodyKey);
    }

    [Fact]
    public void Body_key_tells_unpublished_from_deleted_and_bodies_apart()
    {
        const string body = """{"sys":{"type":"DeletedEntry","id":"a","deletedAt":"2026-09-11T09:00:17.430Z"}}""";
        string?[] keys =
        [
            Provider.Identify(Bare("ContentManagement.Entry.unpublish", body)).BodyKey,
            Provider.Identify(Bare("ContentManagement.Entry.delete", body)).BodyKey,
            Provider.Identify(Bare("ContentManagement.Entry.delete", body.Replace(".430", ".431"))).BodyKey,
        ];
        Assert.Equal(3, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("""{"sys":{"id":"a"}}""", false)]
    [InlineData("""{"sys":{"updatedAt":"2026-01-01T00:00:00Z"}}""", true)]
    [InlineData("""{"sys":{"deletedAt":"2026-01-01T00:00:00Z"}}""", true)]
    [InlineData("""{"sys":{"version":7}}""", true)]
    [InlineData("""{"revision":7}""", false)]
    [InlineData("not json", false)]
    public void Body_key_needs_a_revision_or_a_time(string body, bool has) =>
        Assert.Equal(has, Provider.Identify(Bare(Publish, body)).BodyKey is not null);

    [Fact]
    public void Topic_is_the_kind() =>
        Assert.Equal(Publish, Provider.Identify(Bare(Publish, Revised)).Kind);
}
