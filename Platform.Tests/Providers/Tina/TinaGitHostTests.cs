using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Providers.Recordings;
using static Platform.Tests.Providers.Tina.TinaRequests;

namespace Platform.Tests.Providers.Tina;

/// <summary>A self-hosted Tina: its Git host sends to Tina's address.</summary>
public sealed class TinaGitHostTests
{
    private const string Push = """
        {"ref":"refs/heads/main","before":"9d2c7b0f4a5e6d1c8b3a2f9e0d7c6b5a4f3e2d1c","after":"41f80a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f","created":false,"deleted":false,"forced":false,
         "repository":{"full_name":"saas-company/website"},
         "commits":[{"id":"41f80a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f","distinct":true,"added":[],"removed":[],"modified":["content/articles/launch-notes.md"]}],
         "head_commit":{"id":"41f80a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f"}}
        """;

    [Fact]
    public void Push_is_proved_by_the_hosts_signature_and_told_as_tinas()
    {
        var signed = Signed();
        Assert.IsType<VerificationResult.Verified>(Verify(signed, "s"));
        Assert.Equal("delivery-1", Provider.Identify(signed).NativeId);

        var unified = Inputs.Single(Provider.Normalise(Inputs.Of(signed, Client)));
        Assert.Equal((new ProviderId("tina"), "articles~2flaunch-notes"), (unified.Provider, unified.ContentId.Value));
        Assert.Equal("41f80a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f", unified.Data.UnifiedFields.Git!.After);
    }

    [Fact]
    public void Header_of_TinaCloud_does_not_prove_a_push()
    {
        var headers = Recorded().Headers.Append(KeyValuePair.Create("X-Platform-Token", "s"));
        Assert.IsType<VerificationResult.Refused>(Verify(new WebhookRequest("POST", "/webhooks/tina", headers, Encoding.UTF8.GetBytes(Push)), "s"));
    }

    [Fact]
    public void Edit_of_a_push_is_another_push()
    {
        var edit = Provider.AsEdit(Recorded(), new FakeTimeProvider(Inputs.ReceivedAt));
        Assert.NotEqual(Encoding.UTF8.GetBytes(Push), edit.Body.ToArray());
    }

    [Theory]
    [InlineData("tina/content-modified", "content/articles/launch-notes")]
    [InlineData("tina/content-removed", "content/articles/security-at-rest")]
    public void Laptops_repository_is_told_which_files_a_replayed_edit_is_about(string name, string path)
    {
        var push = Provider.PushOf(new RecordedCase(name).Recording);
        Assert.Equal(("main", path), (push!.Branch, push.Edits[0].Path));
    }

    private static WebhookRequest Signed() => Provider.Sign(Recorded(), new Uri("http://127.0.0.1/webhooks/tina"), new FakeTimeProvider(Inputs.ReceivedAt), "s");

    private static Recording Recorded() => new()
    {
        Method = "POST",
        Path = "/clients/saas-company/webhooks/tina",
        Headers = [KeyValuePair.Create("X-GitHub-Event", "push"), KeyValuePair.Create("X-GitHub-Delivery", "delivery-1"), KeyValuePair.Create("Content-Type", "application/json")],
        Body = Encoding.UTF8.GetBytes(Push),
    };
}
