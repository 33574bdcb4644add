using System.Text;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

public sealed class GitLabVerificationTests
{
    private const string Body = """{"object_kind":"push"}""";

    private static readonly string Token = "whsec_" + Convert.ToBase64String(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"));

    private static readonly string OtherToken = "whsec_" + Convert.ToBase64String(Encoding.ASCII.GetBytes("fedcba9876543210fedcba9876543210"));

    // github.com/standard-webhooks/standard-webhooks, the libraries' common test
    [Fact]
    public void Vector_of_Standard_Webhooks_verifies_and_carries_its_time()
    {
        var request = Bare(
            """{"test": 2432232314}""",
            [
                ("X-Gitlab-Event", "Push Hook"),
                ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                ("webhook-timestamp", "1614265330"),
                ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
            ]);
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(request, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        Assert.Equal((Trust.Signed, DateTimeOffset.FromUnixTimeSeconds(1614265330)), (verified.Trust, verified.SignedAt));
    }

    [Fact]
    public void Token_is_trusted_as_a_fixed_secret_and_carries_no_time()
    {
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, "token", GitLab()), "token"));
        Assert.Equal((Trust.Static, null), (verified.Trust, verified.SignedAt));
    }

    [Theory]
    [InlineData("Token", "signature_mismatch")]
    [InlineData("toke", "signature_mismatch")]
    [InlineData("token ", "signature_mismatch")]
    [InlineData("", "signature_missing")]
    public void Other_token_is_refused(string sent, string code) =>
        Assert.Equal(code, RefusalCode(Verify(Signed(Body, "token", GitLab()).With("X-Gitlab-Token", sent), "token")));

    [Fact]
    public void Two_different_tokens_are_refused_even_where_one_is_right()
    {
        var request = Signed(Body, "token", GitLab());
        Assert.Equal("signature_conflicting", RefusalCode(Verify(request.And("X-Gitlab-Token", "other"), "token")));
        Assert.Equal("signature_missing", RefusalCode(Verify(request.Without("X-Gitlab-Token"), "token")));
    }

    [Fact]
    public void Signature_covers_id_time_and_body()
    {
        var request = Signed(Body, Token, GitLab());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds()), Assert.IsType<VerificationResult.Verified>(Verify(request, Token)).SignedAt);

        WebhookRequest[] changed =
        [
            request.With("webhook-id", "delivery-2"),
            request.With("webhook-timestamp", $"{Now.ToUnixTimeSeconds() + 1}"),
            request.With("webhook-timestamp", $"0{Now.ToUnixTimeSeconds()}"),
            request.With([.. request.Body.Span, (byte)' ']),
            request.With([]),
        ];
        Assert.All(changed, one => Assert.Equal("signature_mismatch", RefusalCode(Verify(one, Token))));
    }

    [Fact]
    public void Any_of_several_signatures_may_fit_while_GitLab_rotates()
    {
        var request = Signed(Body, Token, GitLab());
        var right = request.Header("webhook-signature")!;
        var wrong = Signed(Body, OtherToken, GitLab()).Header("webhook-signature")!;
        foreach (var list in new[] { $"{wrong} {right}", $"{right} {wrong}", $"v1a,{right[3..]} {right}", $"v1,nonsense {right}", $"  {right} " })
            Assert.IsType<VerificationResult.Verified>(Verify(request.With("webhook-signature", list), Token));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("webhook-signature", $"{wrong} v1,AAAA"), Token)));
    }

    [Fact]
    public void Truncated_unpadded_recased_or_respelt_signature_is_refused()
    {
        var request = Signed(Body, Token, GitLab());
        var value = request.Header("webhook-signature")![3..];
        // 43 characters carry 258 bits: the last two of the last character belong to no byte.
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var respelt = value[..^2] + alphabet[alphabet.IndexOf(value[^2], StringComparison.Ordinal) ^ 1] + "=";
        foreach (var spoiled in new[] { value[..^1], value[1..], value + "=", value.ToLowerInvariant(), respelt, new string('é', 44) })
            Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("webhook-signature", "v1," + spoiled), Token)));
    }

    [Theory]
    [InlineData("webhook-signature", "", "signature_missing")]
    [InlineData("webhook-signature", "v2,AAAA", "signature_malformed")]
    [InlineData("webhook-signature", "sha256=00", "signature_malformed")]
    [InlineData("webhook-timestamp", "", "signature_missing")]
    [InlineData("webhook-timestamp", "-1", "signature_malformed")]
    [InlineData("webhook-timestamp", " 1614265330", "signature_malformed")]
    [InlineData("webhook-timestamp", "2026-11-02T09:29:58Z", "signature_malformed")]
    [InlineData("webhook-timestamp", "99999999999999999999", "signature_malformed")]
    [InlineData("webhook-timestamp", "253402300800", "signature_malformed")]
    [InlineData("webhook-id", "", "signature_missing")]
    public void Malformed_header_is_refused_as_such(string header, string value, string code) =>
        Assert.Equal(code, RefusalCode(Verify(Signed(Body, Token, GitLab()).With(header, value), Token)));

    [Fact]
    public void Header_that_is_missing_or_twice_is_refused()
    {
        var request = Signed(Body, Token, GitLab());
        foreach (var header in new[] { "webhook-signature", "webhook-timestamp", "webhook-id" })
        {
            Assert.Equal("signature_missing", RefusalCode(Verify(request.Without(header), Token)));
            Assert.Equal("signature_conflicting", RefusalCode(Verify(request.And(header, "1614265330"), Token)));
        }
    }

    [Fact]
    public void Signature_decides_where_it_can_be_checked()
    {
        var both = Signed(Body, Token, GitLab()).With("X-Gitlab-Token", "token");
        Assert.Equal(Trust.Signed, Assert.IsType<VerificationResult.Verified>(Verify(both, "token", Token)).Trust);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(both, "token", OtherToken)));
        Assert.Equal(Trust.Static, Assert.IsType<VerificationResult.Verified>(Verify(both, "token")).Trust);
        Assert.Equal(Trust.Static, Assert.IsType<VerificationResult.Verified>(Verify(both.Without("webhook-signature"), "token", Token)).Trust);
    }

    [Fact]
    public void Signing_token_is_no_token_to_be_sent() =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, "token", GitLab()).With("X-Gitlab-Token", Token), "token", Token)));

    [Fact]
    public void Where_only_a_signing_token_is_configured_a_signature_is_asked_for()
    {
        var refused = Assert.IsType<VerificationResult.Refused>(Verify(Signed(Body, "token", GitLab()), Token));
        Assert.Equal("signature_missing", refused.Refusal.Code);
        Assert.Contains("webhook-signature", refused.Refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void During_rotation_either_signing_token_passes_and_is_named()
    {
        Assert.Equal("env:SECRET_1", Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, Token, GitLab()), Token, OtherToken)).Secret);
        Assert.Equal("env:SECRET_2", Assert.IsType<VerificationResult.Verified>(Verify(Signed(Body, OtherToken, GitLab()), Token, OtherToken)).Secret);
    }

    [Theory]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64!")]
    public void Configured_signing_token_that_is_none_fits_nothing(string configured) =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Signed(Body, Token, GitLab()), configured)));
}
