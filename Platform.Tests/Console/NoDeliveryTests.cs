namespace Platform.Tests.Console;

public sealed class NoDeliveryTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    [Theory]
    [InlineData("/deliveries", "No delivery yet", "href=\"/recordings\"")]
    [InlineData("/deliveries?text=any", "Nothing matches", "href=\"/deliveries\"")]
    [InlineData("/", "First build", "href=\"/recordings\"")]
    public async Task An_empty_page_says_what_to_do(string path, string says, string leadsTo)
    {
        var page = await console.TextAsync(path);

        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Contains(leadsTo, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_leads_back()
    {
        using var answer = await console.GetAsync("/nowhere");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No such page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
