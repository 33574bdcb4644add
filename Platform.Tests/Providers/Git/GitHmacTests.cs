using System.IO.Compression;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

/// <summary>The proof that GitHub, Gitea and Forgejo have in common.</summary>
public sealed class GitHmacTests
{
    private const string Body = """{"ref":"refs/heads/main"}""";

    // https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation
    [Fact]
    public void Vector_of_GitHub_verifies()
    {
        var request = Bare("Hello, World!", [.. GitHub(), ("X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]);
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(request, "It's a Secret to Everybody"));
        Assert.Equal((Trust.Signed, null), (verified.Trust, verified.SignedAt));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitea")]
    [InlineData("forgejo")]
    public void Signature_made_for_replay_verifies(string host) => Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "s", Of(host)), "s"));

    [Theory]
    [InlineData("github")]
    [InlineData("gitea")]
    [InlineData("forgejo")]
    public void One_changed_byte_is_refused(string host)
    {
        var request = Signed(Body, "s", Of(host));
        for (var i = 0; i < request.Body.Length; i++)
        {
            var body = request.Body.ToArray();
            body[i] ^= 1;
            Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(body), "s")));
        }
    }

    [Theory]
    [InlineData("github", "X-Hub-Signature-256", "sha256=")]
    [InlineData("gitea", "X-Gitea-Signature", "")]
    [InlineData("forgejo", "X-Forgejo-Signature", "")]
    public void Truncated_recased_or_wrongly_prefixed_signature_is_refused(string host, string header, string prefix)
    {
        var request = Signed(Body, "s", Of(host));
        var digits = request.Header(header)![prefix.Length..];
        string[] spoiled =
        [
            prefix + digits[..^1], prefix + digits + "0", prefix + digits.ToUpperInvariant(), $"{prefix}{digits[..^1]}g", "sha1=" + digits,
            "SHA256=" + digits, $"{prefix} {digits}", prefix + digits + " ", prefix, prefix + new string('é', 64),
            prefix.Length == 0 ? "sha256=" + digits : digits,
        ];
        Assert.All(spoiled, value => Assert.Equal(value.Length == 0 ? "signature_missing" : "signature_malformed", RefusalCode(Verify(request.With(header, value), "s"))));
    }

    [Fact]
    public void Sha1_alone_proves_nothing() =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Signed(Body, "s", GitHub()).Without("X-Hub-Signature-256").With("X-Hub-Signature", "sha1=0f8a0c1e6b5b1f0e2d4c6a8b0e1d3c5b7a9f8e6d"), "s")));

    [Theory]
    [InlineData("github", "X-Hub-Signature-256")]
    [InlineData("gitea", "X-Gitea-Signature")]
    [InlineData("forgejo", "X-Forgejo-Signature")]
    public void Two_different_signature_headers_are_refused_even_where_one_is_right(string host, string header)
    {
        var request = Signed(Body, "s", Of(host));
        Assert.Equal("signature_conflicting", RefusalCode(Verify(request.And(header, Signed("{}", "s", Of(host)).Header(header)!), "s")));
        Assert.IsType<VerificationResult.Verified>(Verify(request.And(header.ToUpperInvariant(), request.Header(header)!), "s"));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("gitea")]
    [InlineData("forgejo")]
    public void Without_a_secret_nothing_passes(string host)
    {
        Assert.Equal("secret_missing", RefusalCode(Verify(Signed(Body, "", Of(host)))));
        Assert.Equal("secret_missing", RefusalCode(Verify(Signed(Body, "", Of(host)), "")));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("gitea")]
    [InlineData("forgejo")]
    public void During_rotation_either_secret_passes_and_is_named(string host)
    {
        Assert.Equal("env:SECRET_1", Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "new", Of(host)), "new", "old")).Secret);
        Assert.Equal("env:SECRET_2", Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "old", Of(host)), "new", "old")).Secret);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "older", Of(host)), "new", "old")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "new", Of(host)), "new\n")));
    }

    [Fact]
    public void Compressed_or_empty_body_is_not_the_signed_body()
    {
        var request = Signed(Body, "s", GitHub());
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(request.Body.Span);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With(packed.ToArray()), "s")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With([]), "s")));
    }

    // github.com/octokit/webhooks.js/issues/71: a parsed and written body is another.
    [Fact]
    public void Escapes_byte_order_marks_and_invalid_utf8_are_signed_as_they_are()
    {
        var escaped = Signed("""{"a":"\u001b"}""", "s", GitHub());
        Assert.IsType<VerificationResult.Verified>(Verify(escaped, "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(escaped.With("""{"a":"\u001B"}"""u8.ToArray()), "s")));

        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"a\":\""u8, 0xFF, .. "\"}"u8];
        var digits = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("s"u8, body));
        var odd = escaped.With(body).With("X-Hub-Signature-256", "sha256=" + digits);
        Assert.IsType<VerificationResult.Verified>(Verify(odd, "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(odd.With(body[3..]), "s")));
    }

    [Theory]
    [InlineData("github", "very-secret")]
    [InlineData("gitea", "very-secret")]
    [InlineData("gitlab", "very-secret")]
    [InlineData("gitlab", "whsec_dmVyeS1zZWNyZXQtb2YtdGhpcnR5LXR3by1ieXRlcyE=")]
    public void No_refusal_tells_a_secret_or_a_signature(string host, string secret)
    {
        var request = Signed(Body, secret, Of(host));
        var proofs = request.Headers.Where(h => Platform.Providers.Git.GitHeaders.Signatures.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).Select(h => h.Value).ToArray();
        WebhookRequest[] wrong = [request.With([]), .. request.Headers.Select(h => request.Without(h.Key)), .. request.Headers.Select(h => request.And(h.Key, "x"))];
        foreach (var refused in wrong.Select(w => Verify(w, secret + "A")).OfType<VerificationResult.Refused>())
        {
            Assert.DoesNotContain(secret, refused.ToString(), StringComparison.Ordinal);
            Assert.All(proofs, proof => Assert.DoesNotContain(proof[^Math.Min(40, proof.Length)..], refused.ToString(), StringComparison.Ordinal));
        }
    }
}
