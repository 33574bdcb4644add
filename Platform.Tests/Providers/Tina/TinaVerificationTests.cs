using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Tina.TinaRequests;

namespace Platform.Tests.Providers.Tina;

public sealed class TinaVerificationTests
{
    private const string Header = "X-Platform-Token";

    [Fact]
    public void Secret_in_the_header_passes_and_proves_the_sender_only()
    {
        var verified = Assert.IsType<VerificationResult.Verified>(Verify(Request(Body(), (Header, "s")), "s"));
        Assert.Equal((Trust.Static, null), (verified.Trust, verified.SignedAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("s ")]
    [InlineData("s\n")]
    [InlineData("ss")]
    [InlineData("é")]
    public void Anything_else_is_refused(string sent) =>
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Request(Body(), (Header, sent)), "s")));

    [Fact]
    public void Missing_header_is_refused() =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Request(Body()), "s")));

    [Fact]
    public void Two_different_values_are_refused_even_where_one_is_right()
    {
        Assert.Equal("signature_conflicting", RefusalCode(Verify(Request(Body(), (Header, "s"), (Header, "t")), "s")));
        Assert.IsType<VerificationResult.Verified>(Verify(Request(Body(), (Header, "s"), (Header.ToLowerInvariant(), "s")), "s"));
    }

    [Fact]
    public void Without_a_secret_nothing_passes()
    {
        Assert.Equal("secret_missing", RefusalCode(Verify(Request(Body(), (Header, "s")))));
        Assert.Equal("secret_missing", RefusalCode(Verify(Request(Body(), (Header, "")), "")));
    }

    [Fact]
    public void During_rotation_either_secret_passes_and_is_named()
    {
        Assert.Equal("env:SECRET_1", Assert.IsType<VerificationResult.Verified>(Verify(Request(Body(), (Header, "new")), "new", "old")).Secret);
        Assert.Equal("env:SECRET_2", Assert.IsType<VerificationResult.Verified>(Verify(Request(Body(), (Header, "old")), "new", "old")).Secret);
        Assert.Equal("signature_mismatch", RefusalCode(Verify(Request(Body(), (Header, "older")), "new", "old")));
    }

    [Fact]
    public void Client_may_choose_the_header()
    {
        var client = WithSetting("webhook_header", "X-Tina-Key");
        Assert.IsType<VerificationResult.Verified>(Provider.Verify(Request(Body(), ("x-tina-key", "s")), DemoClient.Secrets("s"), client));
        Assert.Equal("signature_missing", RefusalCode(Provider.Verify(Request(Body(), (Header, "s")), DemoClient.Secrets("s"), client)));
    }

    [Fact]
    public void No_refusal_tells_a_secret_or_what_was_sent()
    {
        var told = Assert.IsType<VerificationResult.Refused>(Verify(Request(Body(), (Header, "nearly-secret")), "very-secret")).Refusal.ToString();
        Assert.DoesNotContain("very-secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("nearly-secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_with_the_secret_is_not_kept() =>
        Assert.DoesNotContain(Header, Provider.Metadata.KeptHeaders, StringComparer.OrdinalIgnoreCase);
}
