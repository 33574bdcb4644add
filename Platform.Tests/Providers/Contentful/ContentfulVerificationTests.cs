using System.IO.Compression;
using System.Text;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Contentful.ContentfulRequests;

namespace Platform.Tests.Providers.Contentful;

public sealed class ContentfulVerificationTests
{
    private const string Body = """{"sys":{"type":"Entry","id":"valve"}}""";

    [Fact]
    public void Vector_of_the_toolkit_verifies()
    {
        var request = new WebhookRequest(
            "POST",
            "/trigger/SW5zdGFuY2VGbG93Q29uZmlnOjE=",
            [
                KeyValuePair.Create("content-type", "application/vnd.contentful.management.v1+json"),
                KeyValuePair.Create("x-contentful-topic", "ContentManagement.Entry.publish"),
                KeyValuePair.Create("x-contentful-timestamp", "1767225600000"),
                KeyValuePair.Create("x-contentful-signed-headers", "content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic"),
                KeyValuePair.Create("x-contentful-signature", "8dec81505760a10b542fbc36d3aa0a772b11f759eca7b2351daaf5bba8c7c6f1"),
                KeyValuePair.Create("x-contentful-idempotency-key", "1"),
            ],
            """{"sys":{"id":"5KsDBWseXY6QegucYAoacS","type":"Entry"},"fields":{"title":{"en-US":"Hello, World!"}}}"""u8.ToArray());

        var verified = Assert.IsType<VerificationResult.Verified>(Verify(request, new string('a', 32) + new string('b', 32)));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1767225600000), verified.SignedAt);
        Assert.Equal(Trust.Signed, verified.Trust);
    }

    [Fact]
    public void Signature_made_for_replay_verifies_and_carries_the_clock() =>
        Assert.Equal(Now, Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "s"), "s")).SignedAt);

    [Fact]
    public void One_changed_byte_is_refused()
    {
        var request = Signed(Body, "s");
        for (var i = 0; i < request.Body.Length; i++)
        {
            var body = request.Body.ToArray();
            body[i] ^= 1;
            Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(body), "s")));
        }
    }

    [Theory]
    [InlineData("x-contentful-topic", "ContentManagement.Entry.unpublish")]
    [InlineData("x-contentful-idempotency-key", "delivery-2")]
    [InlineData("x-contentful-webhook-request-attempt", "2")]
    [InlineData("x-contentful-timestamp", "1793611798001")]
    public void Changed_value_of_a_listed_header_is_refused(string header, string value) =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "s").With(header, value), "s")));

    [Fact]
    public void Header_that_is_not_listed_may_be_anything()
    {
        var request = Signed(Body, "s").With("content-type", "application/json").And("x-forwarded-for", "203.0.113.7");
        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
    }

    [Theory]
    [InlineData("x-contentful-topic", "ContentManagement.Entry.delete")]
    [InlineData("X-Contentful-Webhook-Name", "Other")]
    [InlineData("x-contentful-timestamp", "1793611798001")]
    [InlineData("x-contentful-signed-headers", "x-contentful-topic")]
    [InlineData("x-contentful-signature", "8dec81505760a10b542fbc36d3aa0a772b11f759eca7b2351daaf5bba8c7c6f1")]
    public void Second_and_different_value_of_a_listed_header_is_refused(string header, string value) =>
        Assert.Equal("signature_conflicting", RefusalCode(Verify(Signed(Body, "s").And(header, value), "s")));

    [Fact]
    public void Same_value_twice_is_no_conflict() =>
        Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "s").And("X-CONTENTFUL-TOPIC", "ContentManagement.Entry.publish"), "s"));

    [Theory]
    [InlineData("x-contentful-topic")]
    [InlineData("x-contentful-timestamp")]
    [InlineData("x-contentful-signed-headers")]
    public void List_without_what_we_rely_on_is_refused(string left)
    {
        var request = Signed(Body, "s");
        var listed = string.Join(',', request.Header("x-contentful-signed-headers")!.Split(',').Where(name => name != left));
        Assert.Equal("signature_incomplete", RefusalCode(Verify(request.With("x-contentful-signed-headers", listed), "s")));
    }

    [Fact]
    public void Topic_that_is_not_listed_is_refused_although_the_signature_is_right()
    {
        var names = new[] { "x-contentful-signed-headers", "x-contentful-timestamp" };
        var bare = new WebhookRequest(
            "POST", Address,
            [
                KeyValuePair.Create("x-contentful-signed-headers", string.Join(',', names)), KeyValuePair.Create("x-contentful-timestamp", "1767225600000"),
                KeyValuePair.Create("x-contentful-topic", "ContentManagement.Entry.delete"), KeyValuePair.Create("x-contentful-idempotency-key", "1"),
            ],
            Encoding.UTF8.GetBytes(Body));
        var head = Platform.Providers.Contentful.Signing.CanonicalRequest.Head(bare, names);
        var signature = Convert.ToHexStringLower(Platform.Providers.Signatures.Hmac.Of("s"u8, head, bare.Body.Span));

        Assert.Equal("signature_incomplete", RefusalCode(Verify(bare.And("x-contentful-signature", signature), "s")));
    }

    [Theory]
    [InlineData("x-contentful-topic")]
    [InlineData("x-contentful-webhook-name")]
    public void Listed_header_that_was_removed_is_named(string header)
    {
        var refused = Assert.IsType<VerificationResult.Refused>(Verify(Signed(Body, "s").Without(header), "s")).Refusal;
        Assert.Equal("signature_incomplete", refused.Code);
        Assert.Contains(header, refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-contentful-signature")]
    [InlineData("x-contentful-signed-headers")]
    [InlineData("x-contentful-timestamp")]
    public void Missing_header_is_refused(string header) =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Signed(Body, "s").Without(header), "s")));

    [Theory]
    [InlineData("/webhooks/contentful")]
    [InlineData("/clients/enterprise-corp/webhooks/contentful?x=1")]
    [InlineData("/clients/enterprise-corp/webhooks/contentful/")]
    [InlineData("/clients/enterprise%2dcorp/webhooks/contentful")]
    public void Another_path_than_the_signed_one_is_refused(string path) =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "s").At(path), "s")));

    [Fact]
    public void Path_with_a_query_and_escapes_verifies_as_sent() =>
        Assert.IsType<VerificationResult.Verified>(Verify(Signed(Encoding.UTF8.GetBytes(Body), "s", "/web%20hooks?token=a%2Fb&x=1"), "s"));

    [Fact]
    public void Another_method_is_refused()
    {
        var request = Signed(Body, "s");
        Assert.Equal("signature_mismatch", RefusalCode(Verify(new WebhookRequest("PUT", request.Path, request.Headers, request.Body), "s")));
    }

    [Fact]
    public void Truncated_or_recased_signature_is_refused()
    {
        var request = Signed(Body, "s");
        var value = request.Signature();
        foreach (var spoiled in new[] { value[..^1], value + "0", value[..^2], value.ToUpperInvariant(), "sha256=" + value, value[..^1] + "g", value[..^1] + "é", "", " " + value })
            Assert.Equal("signature_malformed", RefusalCode(Verify(request.With("x-contentful-signature", spoiled), "s")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("x-contentful-signature", new string('0', 64)), "s")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1767225600000")]
    [InlineData("1767225600")]
    [InlineData("1577836799999")]
    [InlineData("253402300800000")]
    [InlineData("99999999999999999999999")]
    [InlineData("1767225600000.5")]
    public void Malformed_time_is_refused_as_such(string time) =>
        Assert.Equal("signature_malformed", RefusalCode(Verify(Signed(Body, "s").With("x-contentful-timestamp", time), "s")));

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("x-contentful-topic,,x-contentful-timestamp")]
    public void Malformed_list_is_refused_as_such(string list) =>
        Assert.Equal("signature_malformed", RefusalCode(Verify(Signed(Body, "s").With("x-contentful-signed-headers", list), "s")));

    [Fact]
    public void Without_a_secret_nothing_passes()
    {
        Assert.Equal("secret_missing", RefusalCode(Verify(Signed(Body, "s"))));
        Assert.Equal("secret_missing", RefusalCode(Verify(Signed(Body, ""), "")));
    }

    [Fact]
    public void During_rotation_either_secret_passes_and_is_named()
    {
        Assert.Equal("env:SECRET_1", Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "new"), "new", "old")).Secret);
        Assert.Equal("env:SECRET_2", Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "old"), "new", "old")).Secret);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "older"), "new", "old")));
    }

    [Fact]
    public void Line_feed_at_the_end_of_a_secret_counts() =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "s"), "s\n")));

    [Fact]
    public void Compressed_or_empty_body_is_not_the_signed_body()
    {
        var request = Signed(Body, "s");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(request.Body.Span);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(packed.ToArray()), "s")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With([]), "s")));
    }

    [Fact]
    public void Byte_order_mark_and_invalid_utf8_are_signed_as_they_are()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"a\":\""u8, 0xFF, .. "\"}"u8];
        var request = Signed(body, "s", Address);

        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(body[3..]), "s")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public void Delivery_without_a_usable_id_is_refused(string id)
    {
        var refused = Assert.IsType<VerificationResult.Refused>(Verify(Signed(Body, "s", ("X-Contentful-Idempotency-Key", id)), "s"));
        Assert.Equal(("delivery_id_missing", 400), (refused.Refusal.Code, refused.Refusal.Status));
    }

    [Fact]
    public void No_refusal_tells_a_secret_or_the_expected_signature()
    {
        var request = Signed(Body, "very-secret");
        var told = Assert.IsType<VerificationResult.Refused>(Verify(request.With("x-contentful-signature", new string('0', 64)), "very-secret")).Refusal.ToString();

        Assert.DoesNotContain("very-secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain(request.Signature(), told, StringComparison.Ordinal);
    }
}
