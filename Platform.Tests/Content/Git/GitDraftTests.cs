using Platform.Aws.Audit;

namespace Platform.Tests.Content.Git;

/// <summary>Drafts: files that say so of themselves, and what stands on a branch of its own until it is merged.</summary>
public sealed class GitDraftTests(GitFixture content) : IClassFixture<GitFixture>
{
    private const string Path = "content/articles/slow-tea.md";
    private const string Id = "articles~2fslow-tea";
    private const string Branch = "cms/articles/slow-tea";

    [Fact]
    public async Task A_draft_branch_shows_in_previews_only()
    {
        var client = await WithArticleAsync();
        var draft = client.Push(Path, Page("A draft"), Branch);

        Assert.Equal(Stages.DraftKept, await client.ProjectAsync(draft));

        Assert.Equal("Published", await client.TitleAsync(Id));
        Assert.Equal("A draft", await client.TitleAsync(Id, preview: true));
        Assert.True((await content.FindRequestAsync(draft))!.Draft);
    }

    [Fact]
    public async Task Publishing_the_item_ends_its_draft()
    {
        var client = await WithArticleAsync();
        await client.TellAsync(Path, Page("A draft"), Branch);
        await client.TellAsync(Path, Page("Merged"));

        Assert.Equal(("Merged", "Merged"), (await client.TitleAsync(Id), await client.TitleAsync(Id, preview: true)));
    }

    [Fact]
    public async Task A_branch_that_is_gone_takes_its_drafts_along()
    {
        var client = await WithArticleAsync();
        await client.TellAsync(Path, Page("A draft"), Branch);
        await client.TellAsync("content/articles/new.md", Page("New"), Branch);
        await client.TellAsync("content/articles/other.md", Page("Other"), "cms/articles/other");

        await client.ProjectAsync(client.Range((client.Repository.Delete(Branch), null), Branch));

        Assert.Equal("Published", await client.TitleAsync(Id, preview: true));
        Assert.Null(await client.FindAsync("articles~2fnew", preview: true));
        Assert.Equal("Other", await client.TitleAsync("articles~2fother", preview: true));
    }

    [Fact]
    public async Task B2_A_draft_s_push_that_comes_after_its_branch_is_gone_brings_nothing_back()
    {
        var client = await WithArticleAsync();
        var late = client.Push(Path, Page("A draft"), Branch);
        await client.ProjectAsync(client.Range((client.Repository.Delete(Branch), null), Branch));
        await client.ProjectAsync(late);

        Assert.Equal("Published", await client.TitleAsync(Id, preview: true));
    }

    [Fact]
    public async Task A8_A_range_of_a_draft_branch_brings_what_it_changes_and_nothing_that_main_did_since()
    {
        var client = await WithArticleAsync();
        await client.TellAsync("content/articles/second.md", Page("Second"));
        client.Repository.Push(Branch, (Path, Page("A draft")));
        await client.TellAsync("content/articles/second.md", Page("Second, newer"));
        var push = client.Repository.Push(Branch, ("content/articles/third.md", Page("Third")));

        await client.ProjectAsync(client.Range(push, Branch));

        Assert.Equal("A draft", await client.TitleAsync(Id, preview: true));
        Assert.Equal("Second, newer", await client.TitleAsync("articles~2fsecond", preview: true));
        Assert.Equal("Third", await client.TitleAsync("articles~2fthird", preview: true));

        await client.ProjectAsync(client.Range(client.Repository.Push(Branch, ("content/articles/third.md", null)), Branch));
        Assert.Null(await client.FindAsync("articles~2fthird", preview: true));
    }

    [Fact]
    public async Task A_file_may_say_that_it_is_a_draft_and_stop_saying_so()
    {
        var client = content.Take();
        var draft = await client.TellAsync(Path, Page("Not yet", "draft: yes\n"));
        Assert.Null(await client.FindAsync(Id));
        Assert.Equal("Not yet", await client.TitleAsync(Id, preview: true));
        Assert.Null(await content.FindRequestAsync(draft));

        await client.TellAsync(Path, Page("Now"));
        Assert.Equal("Now", await client.TitleAsync(Id));

        await client.TellAsync(Path, Page("Withdrawn", "published: false\n"));
        Assert.Null(await client.FindAsync(Id));
        Assert.Equal("Withdrawn", await client.TitleAsync(Id, preview: true));

        await client.TellAsync(Path, null);
        Assert.Null(await client.FindAsync(Id, preview: true));
    }

    [Fact]
    public async Task The_end_of_a_branch_brings_back_the_draft_that_main_has()
    {
        var client = content.Take();
        await client.TellAsync(Path, Page("Draft on main", "draft: true\n"));
        await client.TellAsync(Path, Page("Draft on a branch", "draft: true\n"), Branch);
        Assert.Equal("Draft on a branch", await client.TitleAsync(Id, preview: true));

        await client.ProjectAsync(client.Range((client.Repository.Delete(Branch), null), Branch));

        Assert.Equal("Draft on main", await client.TitleAsync(Id, preview: true));
        Assert.Null(await client.FindAsync(Id));
    }

    private async Task<GitClient> WithArticleAsync()
    {
        var client = content.Take();
        await client.TellAsync(Path, Page("Published"));
        return client;
    }

    private static string Page(string title, string more = "") => $"---\ntitle: {title}\n{more}---\n\nWords.\n";
}
