using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Platform.Content.Git;

namespace Platform.Tests.Content.Git;

/// <summary>A host over HTTP, as far as who may ask it.</summary>
public sealed class GitRemoteTests
{
    [Fact]
    public async Task A_token_that_the_host_refuses_is_tried_once_and_told_nobody()
    {
        var asked = new ConcurrentQueue<string>();
        await using var host = await StartAsync(asked);

        var outage = Assert.Throws<RepositoryUnavailableException>(() => new GitRemote("website", $"{host.Urls.First()}/website.git", false, "the-token").TipOf("main"));

        Assert.Equal("The repository website can't be reached: the host refuses the token", outage.Message);
        Assert.Equal(["", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("oauth2:the-token"))}"], asked);
    }

    [Fact]
    public async Task Without_a_token_none_is_sent()
    {
        var asked = new ConcurrentQueue<string>();
        await using var host = await StartAsync(asked);

        Assert.Throws<RepositoryUnavailableException>(() => new GitRemote("website", $"{host.Urls.First()}/website.git", false, null).TipOf("main"));

        Assert.Equal([""], asked);
    }

    [Theory]
    [InlineData("main", true)]
    [InlineData("cms/articles/slow-tea", true)]
    [InlineData("main:refs/heads/other", false)]
    [InlineData("cms/*", false)]
    [InlineData("a..b", false)]
    [InlineData("", false)]
    public void A_branch_s_name_can_t_mean_anything_else(string name, bool expected) => Assert.Equal(expected, GitRemote.IsBranch(name));

    private static async Task<WebApplication> StartAsync(ConcurrentQueue<string> asked)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        host.Run(context =>
        {
            asked.Enqueue(context.Request.Headers.Authorization.ToString());
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Git\"";
            return Task.CompletedTask;
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
