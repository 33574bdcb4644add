using static Platform.Tests.Providers.Sanity.SanityRequests;

namespace Platform.Tests.Providers.Sanity;

public sealed class SanityIdentityTests
{
    private const string Revised = """{"_id":"a","_rev":"1","operation":"update"}""";

    [Fact]
    public void Body_replayed_under_a_new_id_has_the_same_body_key()
    {
        var first = Provider.Identify(Bare(Revised, ("idempotency-key", "1")));
        var second = Provider.Identify(Bare(Revised, ("idempotency-key", "2")));

        Assert.NotEqual(first.NativeId, second.NativeId);
        Assert.NotNull(first.BodyKey);
        Assert.Equal(first.BodyKey, second.BodyKey);
    }

    [Fact]
    public void Body_key_tells_operations_and_bodies_apart()
    {
        const string body = """{"_id":"a","_rev":"1"}""";
        string?[] keys =
        [
            Provider.Identify(Bare(body, ("idempotency-key", "1"), ("sanity-operation", "update"))).BodyKey,
            Provider.Identify(Bare(body, ("idempotency-key", "1"), ("sanity-operation", "delete"))).BodyKey,
            Provider.Identify(Bare(body.Replace("\"1\"", "\"2\""), ("idempotency-key", "1"), ("sanity-operation", "update"))).BodyKey,
        ];
        Assert.Equal(3, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("""{"_id":"a"}""", false)]
    [InlineData("""{"_id":"a","_updatedAt":"2026-01-01T00:00:00Z"}""", true)]
    [InlineData("\"a\"", false)]
    [InlineData("not json", false)]
    public void Body_key_needs_a_revision_or_a_time(string body, bool has) =>
        Assert.Equal(has, Provider.Identify(Bare(body, ("idempotency-key", "1"))).BodyKey is not null);

    [Fact]
    public void Operation_of_the_signed_body_comes_before_the_header() =>
        Assert.Equal("update", Provider.Identify(Bare(Revised, ("idempotency-key", "1"), ("sanity-operation", "delete"))).Kind);
}
