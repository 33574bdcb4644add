using System.Net;

namespace Platform.Tests.Console;

public sealed class FirstBuildTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    [Fact]
    public async Task Before_the_first_release_the_site_says_so_and_looks_again()
    {
        using var answer = await console.GetSiteAsync($"{console.Client}.localhost:{console.SitesPort}", "/article/any/");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("the first build is under way", page, StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"refresh\"", page, StringComparison.Ordinal);
    }
}
