using System.IO.Compression;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Sanity.SanityRequests;

namespace Platform.Tests.Providers.Sanity;

public sealed class SanityVerificationTests
{
    private const string Body = """{"_id":"article-1","_type":"article"}""";

    // github.com/sanity-io/webhook-toolkit, test/signature.test.ts
    [Theory]
    [InlineData("test", """{"_id":"resume"}""", "t=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0", 1633519811129)]
    [InlineData("try-me", """{"title":"GROQ-Hooks are neat"}""", "t=1633518820676,v1=e7C9h2sfbFfc4V7TEz7PSOp4IoNzl0UdVsBV-1wgdeA", 1633518820676)]
    public void Vector_of_the_toolkit_verifies(string secret, string body, string signature, long milliseconds)
    {
        var verified = Assert.IsType<VerificationResult.Verified>(
            Verify(Bare(body, ("sanity-webhook-signature", signature), ("idempotency-key", "1")), secret));

        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), verified.SignedAt);
        Assert.Equal(Trust.Signed, verified.Trust);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(" ")]
    [InlineData(", ")]
    [InlineData(" ,  ,")]
    public void Separator_may_be_commas_and_spaces(string separator)
    {
        var request = Signed(Body, "s");
        Assert.IsType<VerificationResult.Verified>(Verify(request.With("sanity-webhook-signature", request.Signature().Replace(",", separator)), "s"));
    }

    [Fact]
    public void Signature_made_for_replay_verifies_and_carries_the_clock()
    {
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "s"), "s"));
        Assert.Equal(Now, verified.SignedAt);
    }

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

    [Fact]
    public void Changed_time_is_refused()
    {
        var request = Signed(Body, "s");
        var later = request.Signature().Replace($"{Now.ToUnixTimeMilliseconds()}", $"{Now.ToUnixTimeMilliseconds() + 1}");
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("sanity-webhook-signature", later), "s")));
    }

    [Fact]
    public void Leading_zero_before_the_time_is_refused()
    {
        var request = Signed(Body, "s");
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("sanity-webhook-signature", request.Signature().Replace("t=", "t=0")), "s")));
    }

    [Fact]
    public void Truncated_padded_or_recased_signature_is_refused()
    {
        var request = Signed(Body, "s");
        var signature = request.Signature();
        var value = signature[(signature.IndexOf("v1=", StringComparison.Ordinal) + 3)..];
        foreach (var spoiled in new[] { value[..^1], value + "=", value + "A", value.ToUpperInvariant(), value.ToLowerInvariant(), value[..^1] + "é" })
            Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("sanity-webhook-signature", signature.Replace(value, spoiled)), "s")));
    }

    [Fact]
    public void Second_spelling_of_the_same_bytes_is_refused()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var request = Signed(Body, "s");
        // 43 characters carry 258 bits: the last two of the last character belong to no byte.
        var last = alphabet.IndexOf(request.Signature()[^1], StringComparison.Ordinal);
        var respelt = request.Signature()[..^1] + alphabet[last ^ 1];
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("sanity-webhook-signature", respelt), "s")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=,v1=abc")]
    [InlineData("t=1633519811129")]
    [InlineData("t=1633519811129v1=abc")]
    [InlineData("t=1633519811129;v1=abc")]
    [InlineData("t=1633519811129,v2=abc")]
    [InlineData("t=1633519811129,v1=a,b")]
    [InlineData("v1=abc,t=1633519811129")]
    [InlineData("sha256=0123")]
    [InlineData("t=-1633519811129,v1=abc")]
    [InlineData("t=1609459199999,v1=abc")]
    [InlineData("t=253402300800000,v1=abc")]
    [InlineData("t=99999999999999999999999,v1=abc")]
    [InlineData("t=1633519811,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0")]
    public void Malformed_header_is_refused_as_such(string header) =>
        Assert.Equal("signature_malformed", RefusalCode(Verify(Bare(Body, ("sanity-webhook-signature", header), ("idempotency-key", "1")), "s")));

    [Fact]
    public void Missing_header_is_refused() =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Bare(Body, ("idempotency-key", "1")), "s")));

    [Fact]
    public void Two_different_signature_headers_are_refused_even_where_one_is_right()
    {
        var request = Signed(Body, "s");
        Assert.Equal("signature_conflicting", RefusalCode(Verify(request.And("sanity-webhook-signature", Signed("{}", "s").Signature()), "s")));
        Assert.IsType<VerificationResult.Verified>(Verify(request.And("Sanity-Webhook-Signature", request.Signature()), "s"));
    }

    [Fact]
    public void Without_a_secret_nothing_passes() =>
        Assert.Equal("secret_missing", RefusalCode(Verify(Signed(Body, ""))));

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
    public void Compressed_body_is_not_the_signed_body()
    {
        var request = Signed(Body, "s");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(request.Body.Span);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(packed.ToArray()), "s")));
    }

    [Fact]
    public void Empty_body_does_not_pass_with_another_bodys_signature() =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "s").With([]), "s")));

    [Fact]
    public void Byte_order_mark_and_invalid_utf8_are_signed_as_they_are()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"a\":\""u8, 0xFF, .. "\"}"u8];
        var recording = new Platform.Providers.Recordings.Recording
        {
            Method = "POST",
            Path = "/",
            Headers = [KeyValuePair.Create("idempotency-key", "1")],
            Body = body,
        };
        var request = Provider.Sign(recording, new Uri("http://127.0.0.1/"), TimeProvider.System, "s");

        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(body[3..]), "s")));
    }

    [Theory]
    [InlineData("delivery-1", "delivery-1")]
    [InlineData("\"delivery-1\"", "delivery-1")]
    public void Delivery_id_may_be_quoted(string header, string id) =>
        Assert.Equal(id, Provider.Identify(Signed(Body, "s").With("idempotency-key", header)).NativeId);

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("a b")]
    public void Delivery_without_a_usable_id_is_refused(string header)
    {
        var refused = Assert.IsType<VerificationResult.Refused>(Verify(Signed(Body, "s").With("idempotency-key", header), "s"));
        Assert.Equal(("delivery_id_missing", 400), (refused.Refusal.Code, refused.Refusal.Status));
    }

    [Fact]
    public void Forged_delivery_without_an_id_is_told_of_its_signature_only() =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "other").With("idempotency-key", ""), "s")));

    [Fact]
    public void No_refusal_tells_a_secret_or_the_expected_signature()
    {
        var request = Signed(Body, "very-secret");
        var expected = request.Signature().Split("v1=")[1];
        var spoiled = request.With("sanity-webhook-signature", request.Signature().Replace(expected, new string('A', 43)));
        var told = Assert.IsType<VerificationResult.Refused>(Verify(spoiled, "very-secret")).Refusal.ToString();

        Assert.DoesNotContain("very-secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain(expected, told, StringComparison.Ordinal);
    }
}
