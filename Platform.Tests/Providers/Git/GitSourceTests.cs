using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Git;

namespace Platform.Tests.Providers.Git;

public sealed class GitSourceTests
{
    private static readonly ProviderId Decap = new("decap");

    [Theory]
    [InlineData("https://github.com/docs/website.git", "docs/website")]
    [InlineData("https://github.com/docs/website", "Docs/Website")]
    [InlineData("https://github.com/docs/website/", "docs/website")]
    [InlineData("https://code.example/git/docs/website.git", "docs/website")]
    [InlineData("https://gitlab.com/group/sub/website.git", "group/sub/website")]
    [InlineData("git@github.com:docs/website.git", "docs/website")]
    [InlineData("ssh://git@code.example:2222/docs/website.git", "docs/website")]
    [InlineData("git/website.git", "any/thing")]
    public void Push_to_the_clients_repository_is_taken(string url, string sent) => Assert.Null(GitSource.Foreign(sent, Client(url), Decap));

    [Theory]
    [InlineData("https://github.com/docs/website.git", "other/website")]
    [InlineData("https://github.com/docs/website.git", "docs/website2")]
    [InlineData("https://github.com/docs/website.git", "ocs/website")]
    [InlineData("https://github.com/docs/website.git", "website")]
    [InlineData("https://github.com/docs/website.git", null)]
    [InlineData("https://gitlab.com/group/sub/website.git", "other/website")]
    [InlineData("git@github.com:docs/website.git", "other/website")]
    public void Push_to_another_repository_is_refused(string url, string? sent)
    {
        var refusal = GitSource.Foreign(sent, Client(url), Decap);
        Assert.Equal(("repository_mismatch", 400), (refusal?.Code, refusal?.Status));
    }

    [Fact]
    public void Where_the_url_names_none_the_settings_of_the_cms_do()
    {
        var client = DemoClient.Named("budget-startup");
        Assert.Null(GitSource.Foreign("budget-startup/website", client, Decap));
        Assert.Equal("repository_mismatch", GitSource.Foreign("budget-startup/shop", client, Decap)?.Code);
    }

    private static ClientServiceConfig Client(string url) => GitRequests.Client with { Content = new ContentConfig { Git = new GitConfig { Url = url } } };
}
