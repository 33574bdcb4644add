using System.Text;
using Platform.Providers;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

public sealed class GiteaVerificationTests
{
    private const string Body = """{"ref":"refs/heads/main","message":"a + b & ü"}""";

    [Fact]
    public void Empty_signature_of_a_webhook_without_a_secret_is_refused() =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Signed(Body, "s", Gitea()).With("X-Gitea-Signature", ""), "s")));

    [Fact]
    public void Form_is_proved_over_the_json_in_it()
    {
        var signature = Signed(Body, "s", Gitea()).Header("X-Gitea-Signature")!;
        var form = Encoding.ASCII.GetBytes("payload=" + Uri.EscapeDataString(Body).Replace("%20", "+", StringComparison.Ordinal));
        var request = Bare(form, [.. Gitea().SkipLast(1), ("Content-Type", "application/x-www-form-urlencoded"), ("X-Gitea-Signature", signature)]);

        Assert.IsType<VerificationResult.Verified>(Verify(request, "s"));
        Assert.IsType<VerificationResult.Verified>(Verify(request.With([.. "secret=&"u8, .. form]), "s"));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("Content-Type", "application/json"), "s")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With([.. form, (byte)'x']), "s")));
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("payload"u8.ToArray()), "s")));
    }

    [Fact]
    public void Header_of_Forgejo_decides_where_it_is_there()
    {
        var request = Signed(Body, "s", Forgejo());
        Assert.Equal("signature_mismatch", RefusalCode(Verify(request.With("X-Forgejo-Signature", new string('0', 64)), "s")));
        Assert.Equal("signature_missing", RefusalCode(Verify(request.With("X-Forgejo-Signature", ""), "s")));
        Assert.IsType<VerificationResult.Verified>(Verify(request.With("X-Gitea-Signature", new string('0', 64)), "s"));
        Assert.IsType<VerificationResult.Verified>(Verify(request.Without("X-Forgejo-Signature"), "s"));
    }

    [Fact]
    public void Signature_of_GitHub_does_not_stand_in_for_Giteas() =>
        Assert.Equal("signature_missing", RefusalCode(Verify(Signed(Body, "s", Gitea()).Without("X-Gitea-Signature"), "s")));
}
