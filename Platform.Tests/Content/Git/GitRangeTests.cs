using Amazon.DynamoDBv2.Model;
using Platform.Aws.Audit;

namespace Platform.Tests.Content.Git;

/// <summary>RULES A8: a push that does not list all it changed is one event for the range, and the projector finds out.</summary>
public sealed class GitRangeTests(GitFixture content) : IClassFixture<GitFixture>
{
    [Fact]
    public async Task A8_A_range_of_sixty_commits_brings_what_all_of_them_did()
    {
        var client = content.Take();
        await client.TellAsync("content/articles/stays.md", Page("Stays"));
        await client.TellAsync("content/articles/goes.md", Page("Goes"));
        var before = client.Repository.PushFile("README.md", "# A website").After;
        string? after = null;
        for (var i = 0; i < 59; i++)
            after = client.Repository.PushFile($"content/articles/a{i % 20}.md", Page($"Title {i}")).After;
        after = client.Repository.PushFile("content/articles/goes.md", null).After;

        var range = client.Range((before, after));
        await content.PublishAsync(range);

        Assert.Null(await client.FindAsync("articles~2fgoes"));
        Assert.Equal("Stays", await client.TitleAsync("articles~2fstays"));
        Assert.Equal("Title 58", await client.TitleAsync("articles~2fa18"));
        Assert.Equal("Title 40", await client.TitleAsync("articles~2fa0"));
        var request = Assert.Single(await content.RequestsAsync(range));
        Assert.Equal(21, request.Data.UnifiedFields.Build!.ChangedItems!.Count); // twenty, and the one that is gone
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0123456789012345678901234567890123456789")]
    public async Task A8_Where_the_first_commit_is_not_known_everything_is_compared(string? before)
    {
        var client = content.Take();
        await client.TellAsync("content/articles/goes.md", Page("Goes"));
        client.Repository.PushFile("content/articles/goes.md", null);
        var after = client.Repository.PushFile("content/articles/comes.md", Page("Comes")).After;

        await client.ProjectAsync(client.Range((before, after)));

        Assert.Null(await client.FindAsync("articles~2fgoes"));
        Assert.Equal("Comes", await client.TitleAsync("articles~2fcomes"));
    }

    [Fact]
    public async Task A8_Unchanged_files_cost_no_write()
    {
        var client = content.Take();
        var push = client.Repository.Push("main", Enumerable.Range(0, 300).Select(number => ($"content/articles/a{number}.md", (string?)Page($"Title {number}"))));
        await client.ProjectAsync(client.Range((null, push.After)));
        Assert.Equal("Title 299", await client.TitleAsync("articles~2fa299"));

        content.Faults.Before(_ => true);
        Assert.Equal(Stages.Unchanged, await client.ProjectAsync(client.Range((null, push.After))));
        Assert.False(content.Faults.Struck);
        content.Faults.Clear();
    }

    [Fact]
    public async Task B5_A_range_that_was_cut_off_half_way_goes_on_with_all_that_it_wrote()
    {
        var client = content.Take();
        var push = client.Repository.Push("main", Enumerable.Range(0, 40).Select(number => ($"content/articles/a{number}.md", (string?)Page($"Title {number}"))));
        var range = client.Range((null, push.After));

        // All source records are there, none of the items.
        content.Faults.Before(call => call is PutItemRequest put && put.Item["sk"].S.StartsWith("pub#", StringComparison.Ordinal));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.ProjectAsync(range));
        await client.ProjectAsync(range);

        for (var number = 0; number < 40; number++)
            Assert.Equal($"Title {number}", await client.TitleAsync($"articles~2fa{number}"));
    }

    [Fact]
    public async Task One_file_that_can_t_be_read_holds_no_other_back()
    {
        var client = content.Take();
        var push = client.Repository.Push("main", ("content/articles/good.md", Page("Good")), ("content/articles/bad.md", "---\ntitle: \"Bad\n---\n"));
        var range = client.Range(push);

        Assert.Equal(Stages.Projected, await client.ProjectAsync(range));

        Assert.Equal("Good", await client.TitleAsync("articles~2fgood"));
        Assert.Contains(Stages.Unreadable, await content.StagesAsync(range));
    }

    [Fact]
    public async Task Without_the_published_branch_what_is_published_stays()
    {
        var client = content.Take();
        await client.TellAsync("content/pages/about.md", Page("About"));
        var before = client.Repository.Delete("main");

        await client.ProjectAsync(client.Range((before, null)));

        Assert.Equal("About", await client.TitleAsync("pages~2fabout"));
    }

    [Theory]
    [InlineData("main:refs/heads/other")]
    [InlineData("cms/*")]
    [InlineData("another")]
    public async Task A_branch_that_is_none_of_the_client_s_is_nothing(string branch)
    {
        var client = content.Take();
        client.Repository.PushFile("content/pages/about.md", Page("About"));
        var unified = client.Range((null, null), branch) with { Draft = branch.Contains('/', StringComparison.Ordinal) };

        Assert.Equal(Stages.Unchanged, await client.ProjectAsync(unified));
        Assert.Null(await client.FindAsync("pages~2fabout"));
    }

    private static string Page(string title) => $"---\ntitle: {title}\n---\n";
}
