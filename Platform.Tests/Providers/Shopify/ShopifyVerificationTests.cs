using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Shopify.ShopifyRequests;

namespace Platform.Tests.Providers.Shopify;

public sealed class ShopifyVerificationTests
{
    private const string Body = """{"id":788032119674292922}""";

    [Fact]
    public void Signature_is_the_padded_base64_of_the_bodys_HMAC_and_signs_no_time()
    {
        var expected = Convert.ToBase64String(HMACSHA256.HashData("s"u8, Encoding.UTF8.GetBytes(Body)));
        var request = Signed("products/delete", Body);

        Assert.Equal(expected, request.Header(Signature));
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
        Assert.Equal((Trust.Signed, null), (verified.Trust, verified.SignedAt));
    }

    [Fact]
    public void Header_names_are_case_insensitive()
    {
        var request = Signed("products/delete", Body);
        Assert.IsType<VerificationResult.Verified>(Verify(request.With(Signature, null).And("x-shopify-hmac-sha256", request.Header(Signature)!), "s"));
    }

    [Fact]
    public void Events_are_signed_in_the_header_without_the_X()
    {
        var request = Signed(Event("Product", "delete", Body));

        Assert.NotNull(request.Header("Shopify-Hmac-Sha256"));
        Assert.False(request.HasHeader(Signature));
        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
    }

    [Fact]
    public void Of_both_signatures_the_one_without_the_X_counts()
    {
        var request = Signed("products/delete", Body);
        var right = request.Header(Signature)!;
        var wrong = Signed("products/delete", "{}").Header(Signature)!;

        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.And("Shopify-Hmac-Sha256", wrong), "s")));
        Assert.IsType<VerificationResult.Verified>(Verify(request.With(Signature, wrong).And("Shopify-Hmac-Sha256", right), "s"));
    }

    [Fact]
    public void App_secret_and_notifications_key_both_pass_and_are_named()
    {
        var byApp = Signed(Webhook("products/delete", Body), "app");
        var byShop = Signed(Webhook("products/delete", Body), "notifications");

        Assert.Equal("env:SECRET_1", Assert.IsType<VerificationResult.Verified>(Verify(byApp, "app", "notifications")).Secret);
        Assert.Equal("env:SECRET_2", Assert.IsType<VerificationResult.Verified>(Verify(byShop, "app", "notifications")).Secret);
    }

    [Fact]
    public void During_rotation_the_oldest_secret_still_passes_until_it_is_taken_out()
    {
        var request = Signed(Webhook("products/delete", Body), "old");
        Assert.IsType<VerificationResult.Verified>(Verify(request, "new", "old"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request, "new")));
    }

    [Fact]
    public void One_changed_byte_is_refused()
    {
        var request = Signed("products/delete", Body);
        for (var i = 0; i < request.Body.Length; i++)
        {
            var body = request.Body.ToArray();
            body[i] ^= 1;
            Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(body), "s")));
        }
    }

    [Fact]
    public void Escaped_slashes_are_signed_as_they_are()
    {
        var request = Signed("products/update", """{"id":1,"image":{"src":"https:\/\/cdn.shopify.com\/a.jpg"}}""");
        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(Encoding.UTF8.GetBytes("""{"id":1,"image":{"src":"https://cdn.shopify.com/a.jpg"}}""")), "s")));
    }

    [Fact]
    public void Byte_order_mark_and_invalid_utf8_are_signed_as_they_are()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"a\":\""u8, 0xFF, .. "\"}"u8];
        var request = Signed(Webhook("products/update", "") with { Body = body });
        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(body[3..]), "s")));
    }

    [Fact]
    public void Compressed_or_emptied_body_is_not_the_signed_body()
    {
        var request = Signed("products/delete", Body);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(request.Body.Span);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(packed.ToArray()), "s")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With([]), "s")));
    }

    [Fact]
    public void Truncated_recased_or_otherwise_spelt_signature_is_refused()
    {
        var request = Signed("products/delete", Body);
        var value = request.Header(Signature)!;
        string[] malformed =
        [
            value[..^1], value[..^2], value + "=", value + "A", $"sha256={value}", value.Insert(10, " "), value.Insert(10, "\n"),
            value.Replace('=', 'é'), Convert.ToHexStringLower(Convert.FromBase64String(value)), "", "é", new string('=', 44), Respelt(value),
            Convert.ToBase64String(Convert.FromBase64String(value)[..31]) + "    ",
        ];

        foreach (var spoiled in malformed)
            Assert.Equal("signature_malformed", RefusalCode(Verify(request.With(Signature, spoiled), "s")));
        Assert.Contains(RefusalCode(Verify(request.With(Signature, value.ToUpperInvariant()), "s")), new[] { "signature_malformed", "signature_mismatch" });
    }

    [Fact]
    public void Two_different_signature_headers_are_refused_even_where_one_is_right()
    {
        var request = Signed("products/delete", Body);
        var other = Signed("products/delete", "{}").Header(Signature)!;
        Assert.Equal("signature_conflicting", RefusalCode(Verify(request.And(Signature, other), "s")));
    }

    [Fact]
    public void Missing_signature_is_refused() =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Signed("products/delete", Body).With(Signature, null), "s")));

    [Fact]
    public void Without_a_secret_nothing_passes() =>
        Assert.Equal("secret_missing", RefusalCode(Verify(Signed(Webhook("products/delete", Body), ""))));

    [Fact]
    public void Line_feed_at_the_end_of_a_secret_counts() =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed("products/delete", Body), "s\n")));

    [Theory]
    [InlineData("X-Shopify-Webhook-Id", "delivery_id_missing")]
    [InlineData("X-Shopify-Topic", "header_missing")]
    [InlineData("X-Shopify-Shop-Domain", "header_missing")]
    public void Proved_delivery_without_a_header_that_it_needs_is_refused(string name, string code)
    {
        foreach (var request in new[] { Signed("products/delete", Body).With(name, null), Signed("products/delete", Body).With(name, ""), Signed("products/delete", Body).And(name, "another") })
        {
            var refused = Assert.IsType<VerificationResult.Refused>(Verify(request, "s"));
            Assert.Equal((code, 400), (refused.Refusal.Code, refused.Refusal.Status));
            Assert.Contains(name, refused.Refusal.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Forged_delivery_without_its_headers_is_told_of_its_signature_only() =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed("products/delete", Body).With("X-Shopify-Webhook-Id", null), "other")));

    // Retries run for four hours with the first attempt's time, which nobody signs: 0.2 of the facts.
    [Theory]
    [InlineData("2020-01-01T00:00:00Z")]
    [InlineData("2099-01-01T00:00:00Z")]
    [InlineData("yesterday")]
    [InlineData(null)]
    public void Triggered_at_never_refuses(string? time) =>
        Assert.IsType<VerificationResult.Verified>(Verify(Signed("products/delete", Body).With("X-Shopify-Triggered-At", time), "s"));

    [Fact]
    public void No_refusal_tells_a_secret_or_the_expected_signature()
    {
        var request = Signed(Webhook("products/delete", Body), "very-secret");
        var expected = request.Header(Signature)!;
        var told = Assert.IsType<VerificationResult.Refused>(Verify(request.With(Encoding.UTF8.GetBytes("{}")).With(Signature, Signed(Webhook("products/delete", "[]"), "x").Header(Signature)), "very-secret")).Refusal.ToString();

        Assert.DoesNotContain("very-secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain(expected, told, StringComparison.Ordinal);
    }

    /// <summary>44 characters with one pad carry 258 bits: the last two of the last letter belong to no byte.</summary>
    private static string Respelt(string value)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return value[..42] + alphabet[alphabet.IndexOf(value[42], StringComparison.Ordinal) ^ 1] + "=";
    }
}
