using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

/// <summary>Pushes that don't list all they changed, or too much to be told one by one.</summary>
public sealed class GitRangeTests
{
    private const string Page = "content/pages/cli.md";

    [Fact]
    public void A8_Forced_push_is_one_event_for_the_range()
    {
        var push = Push(Commit(Tip, modified: [Page]));
        push["forced"] = true;
        AssertRange(Normalise(push), Old, Tip);
    }

    [Fact]
    public void A8_New_branch_is_one_event_for_all_it_holds()
    {
        var push = Push(Commit(Tip, added: [Page]));
        push["before"] = Zero;
        push["created"] = true;
        AssertRange(Normalise(push), null, Tip);
    }

    [Fact]
    public void A8_Branch_that_was_moved_without_new_commits_is_one_event_for_the_range() => AssertRange(Normalise(Push()), Old, Tip);

    [Theory]
    [InlineData(20, 20, false)]
    [InlineData(20, 21, true)]
    [InlineData(19, null, false)]
    [InlineData(20, null, true)]
    public void A8_GitLab_tells_how_many_commits_it_left_out(int listed, int? total, bool range)
    {
        var push = GitLabPush(Commits(listed));
        push["total_commits_count"] = total;
        AssertWhether(range, Normalise(push, GitLab()));
    }

    [Theory]
    [InlineData("gitea", 5, 5, false)]
    [InlineData("gitea", 5, 6, true)]
    [InlineData("forgejo", 5, 6, true)]
    [InlineData("gitea", 30, 30, false)]
    [InlineData("gitea", 4, null, false)]
    [InlineData("gitea", 5, null, true)]
    public void A8_Gitea_lists_five_commits_unless_it_is_set_otherwise(string host, int listed, int? total, bool range)
    {
        var push = Push(Commits(listed));
        push["total_commits"] = total;
        AssertWhether(range, Normalise(push, Of(host)));
    }

    [Theory]
    [InlineData(2047, null, false)]
    [InlineData(2048, null, true)]
    [InlineData(20, "size", true)]
    [InlineData(20, "distinct_size", true)]
    public void A8_GitHub_lists_2048_commits(int listed, string? member, bool range)
    {
        var push = Push(Commits(listed));
        if (member is not null)
            push[member] = listed + 1;
        AssertWhether(range, Normalise(push));
    }

    [Theory]
    [InlineData(2999, false)]
    [InlineData(3000, true)]
    public void A8_GitHub_lists_3000_files_of_a_commit(int files, bool range) =>
        AssertWhether(range, Normalise(Push(Commit(Tip, added: [.. Enumerable.Range(1, files - 1).Select(n => $"static/{n}.png")], modified: [Page]))));

    [Fact]
    public void A8_Commit_that_lists_no_files_at_all_may_have_changed_any()
    {
        AssertRange(Normalise(Push(new JsonObject { ["id"] = Tip })), Old, Tip);
        AssertRange(Normalise(Push(new JsonObject { ["id"] = Tip, ["added"] = null, ["modified"] = "many" })), Old, Tip);
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Push(Commit(Tip))));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A8_More_than_100_items_are_one_event_for_the_range(int items, bool range)
    {
        string[] paths = [.. Enumerable.Range(1, items).Select(n => $"content/articles/{n}.md")];
        var result = Normalise(Push(Commit(Tip, added: paths)));
        if (range)
            AssertRange(result, Old, Tip);
        else
            Assert.Equal(items, Assert.IsType<NormalisationResult.Events>(result).Items.Count);
    }

    [Fact]
    public void Deleted_published_branch_changes_nothing()
    {
        var push = Push();
        push["after"] = Zero;
        push["deleted"] = true;
        Assert.Contains("deleted", Assert.IsType<NormalisationResult.Ignored>(Normalise(push)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Range_of_a_repository_with_sha256_ids_is_read()
    {
        var push = Push(Commit(new('d', 64), added: [Page]));
        push["before"] = new string('0', 64);
        push["after"] = new string('d', 64);
        AssertRange(Normalise(push), null, new('d', 64));
    }

    private static JsonObject[] Commits(int count) =>
        [.. Enumerable.Range(1, count).Select(n => Commit(n == count ? Tip : n.ToString("x40"), modified: [Page]))];

    private static void AssertWhether(bool range, NormalisationResult result)
    {
        if (range)
            AssertRange(result, Old, Tip);
        else
            Assert.Equal(Page, Inputs.Single(result).Data.UnifiedFields.Git!.Path);
    }

    private static void AssertRange(NormalisationResult result, string? before, string? after)
    {
        var unified = Inputs.Single(result);
        Assert.Equal((EventType.ContentUpdated, ContentType.Site, "git~3amain", null), (unified.EventType, unified.ContentType, unified.ContentId.Value, unified.Locale));
        Assert.Equal(new GitFields { Branch = "main", Before = before, After = after }, unified.Data.UnifiedFields.Git);
        Assert.Equal((after, 1, true), (unified.Revision, unified.DeliveryEvents, unified.Data.BuildRequired));
    }
}
