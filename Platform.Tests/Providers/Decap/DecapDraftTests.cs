using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Providers.Decap;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Decap;

public sealed class DecapDraftTests
{
    private const string Article = "content/articles/a-desk.md";

    private const string Branch = "cms/articles/a-desk";

    private static readonly DecapProvider Decap = new();

    [Fact]
    public void Push_to_a_branch_of_the_editorial_workflow_is_a_draft()
    {
        var unified = Inputs.Single(Normalise(Draft(Commit(Tip, modified: [Article]))));
        Assert.Equal((EventType.ContentUpdated, "articles~2fa-desk", new("decap")), (unified.EventType, unified.ContentId.Value, unified.Provider));
        Assert.Equal((true, false), (unified.Draft, unified.Data.BuildRequired));
        Assert.Equal(new GitFields { Branch = Branch, Before = Old, After = Tip, Path = Article }, unified.Data.UnifiedFields.Git);
    }

    [Fact]
    public void New_draft_branch_lists_its_own_commits()
    {
        var push = Draft(Commit(Tip, added: [Article]));
        push["before"] = Zero;
        var unified = Inputs.Single(Normalise(push));
        Assert.Equal((EventType.ContentCreated, true), (unified.EventType, unified.Draft));
        Assert.Equal(new GitFields { Branch = Branch, After = Tip, Path = Article }, unified.Data.UnifiedFields.Git);
    }

    [Fact]
    public void A8_Rebased_draft_branch_is_one_draft_event_for_the_range()
    {
        var push = Draft(Commit(Tip, added: [Article]));
        push["forced"] = true;
        AssertRange(Normalise(push), Tip);
    }

    [Fact]
    public void Deleted_draft_branch_is_one_draft_event_without_an_after()
    {
        var push = Draft();
        push["after"] = Zero;
        push["deleted"] = true;
        AssertRange(Normalise(push), null);
    }

    [Theory]
    [InlineData("cms/")]
    [InlineData("cms")]
    [InlineData("cmsx/articles/a")]
    [InlineData("feature/cms/a")]
    public void Other_branches_are_ignored(string branch)
    {
        var push = Draft(Commit(Tip, modified: [Article]));
        push["ref"] = "refs/heads/" + branch;
        Assert.IsType<NormalisationResult.Ignored>(Normalise(push));
    }

    [Fact]
    public void Published_branch_is_no_draft_whatever_its_name()
    {
        var client = DemoClient.Named("budget-startup");
        client = client with { Content = client.Content with { Git = new GitConfig { Url = "git/a.git", Branch = Branch } } };
        Assert.False(Inputs.Single(Normalise(Draft(Commit(Tip, modified: [Article])), client)).Draft);
    }

    [Fact]
    public void Settings_it_asks_for_are_those_of_a_repository() =>
        Assert.Equal(["repository", "repository_owner", "branch"], Decap.Metadata.Settings);

    private static void AssertRange(NormalisationResult result, string? after)
    {
        var unified = Inputs.Single(result);
        Assert.Equal((ContentType.Site, "git~3acms~2farticles~2fa-desk"), (unified.ContentType, unified.ContentId.Value));
        Assert.Equal((true, false, after), (unified.Draft, unified.Data.BuildRequired, unified.Revision));
        Assert.Equal(new GitFields { Branch = Branch, Before = Old, After = after }, unified.Data.UnifiedFields.Git);
    }

    private static JsonObject Draft(params JsonObject[] commits)
    {
        var push = Push(commits);
        push["ref"] = "refs/heads/" + Branch;
        push["repository"]!["full_name"] = "budget-startup/website";
        return push;
    }

    private static NormalisationResult Normalise(JsonObject push, ClientServiceConfig? client = null) =>
        Decap.Normalise(Inputs.Of(Bare(push.ToJsonString(), GitHub()), client ?? DemoClient.Named("budget-startup")));
}
