using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Git;
using Platform.Providers.Recordings;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

public sealed class GitHostTests
{
    [Theory]
    [InlineData("github", GitHost.Github)]
    [InlineData("gitlab", GitHost.Gitlab)]
    [InlineData("gitea", GitHost.Gitea)]
    [InlineData("forgejo", GitHost.Forgejo)]
    public void Host_is_told_by_its_own_header_before_those_it_sends_for_others_sake(string host, GitHost expected) =>
        Assert.Equal(expected, GitHosts.Of(Bare("{}", Of(host)))!.Host);

    [Fact]
    public void Configured_host_decides_what_proof_is_asked_for()
    {
        var client = Client with { Content = Client.Content with { Git = Client.Content.Git! with { Host = GitHost.Gitlab } } };
        Assert.Equal("signature_missing", RefusalCode(Verify(Signed("{}", "s", GitHub()), client, "s")));
        Assert.IsType<VerificationResult.Verified>(Verify(Signed("{}", "s", GitLab()), client, "s"));
    }

    [Fact]
    public void Request_of_no_known_host_is_refused()
    {
        Assert.Equal("git_host_unknown", RefusalCode(Verify(Signed("{}", "s", GitHub()).Without("X-GitHub-Event"), "s")));
        Assert.False(GitWebhooks.IsFromHost(Bare("{}", ("X-Tina-Token", "s"))));
        Assert.True(GitWebhooks.IsFromHost(Bare("{}", GitLab())));
    }

    [Fact]
    public void Recording_of_no_known_host_cannot_be_signed()
    {
        var recording = new Recording { Method = "POST", Path = "/webhooks/git", Headers = [], Body = "{}"u8.ToArray() };
        Assert.False(GitWebhooks.IsFromHost(recording));
        Assert.Throws<NotSupportedException>(() => GitWebhooks.Sign(recording, new Uri("http://127.0.0.1/"), TimeProvider.System, "s"));
    }
}
