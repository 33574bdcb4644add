using System.Text;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Providers;
using Platform.Providers.Git;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

public sealed class GitPushTests
{
    private const string Page = "content/pages/cli.md";

    [Theory]
    [InlineData("added", "content/articles/a.md", "content_created", "articles~2fa", "en")]
    [InlineData("modified", "content/articles/a.de.md", "content_updated", "articles~2fa", "de")]
    [InlineData("removed", "content/pages/a/index.md", "content_deleted", "pages~2fa", "en")]
    [InlineData("added", "content/products/mug.json", "product_updated", "products~2fmug", "en")]
    [InlineData("modified", "content/products/mug.md", "product_updated", "products~2fmug", "en")]
    [InlineData("removed", "content/products/mug.md", "product_deleted", "products~2fmug", "en")]
    [InlineData("modified", "content/pages/größe \"2\".md", "content_updated", "pages~2fgr~c3~b6~c3~9fe~20~222~22", "en")]
    public void Change_of_a_file_is_an_event_of_its_item(string list, string path, string expected, string id, string locale)
    {
        var commit = Commit(Tip);
        commit[list] = new JsonArray(path);
        var unified = Inputs.Single(Normalise(Push(commit)));

        Assert.Equal((expected, id, locale), (Wire.Name(unified.EventType), unified.ContentId.Value, unified.Locale));
        Assert.Equal(new GitFields { Branch = "main", Before = Old, After = Tip, Path = path }, unified.Data.UnifiedFields.Git);
        Assert.Equal((Tip, null, Inputs.ReceivedAt), (unified.Revision, unified.OrderKey, unified.Timestamp));
        Assert.Equal((false, true, Priority.Normal), (unified.Draft, unified.Data.BuildRequired, unified.Data.Priority));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("content")]
    [InlineData("content/.obsidian/workspace.json")]
    [InlineData("content/_drafts/a.md")]
    [InlineData("content/images/a.png")]
    [InlineData("contents/pages/a.md")]
    [InlineData("")]
    public void Files_that_are_no_content_are_passed_over(string path)
    {
        Assert.IsType<NormalisationResult.Ignored>(Normalise(Push(Commit(Tip, modified: [path]))));
        Assert.Equal("pages~2fcli", Inputs.Single(Normalise(Push(Commit(Tip, modified: [path, Page])))).ContentId.Value);
    }

    [Fact]
    public void Last_change_of_a_file_wins_whichever_way_the_host_lists()
    {
        var first = Commit(new('c', 40), modified: [Page], added: ["content/pages/new.md"]);
        var last = Commit(Tip, removed: [Page], modified: ["content/pages/new.md"]);
        foreach (var push in new[] { Push(first, last), Push(last.DeepClone().AsObject(), first.DeepClone().AsObject()) })
        {
            var events = Assert.IsType<NormalisationResult.Events>(Normalise(push)).Items;
            Assert.Equal(
                [(EventType.ContentUpdated, "pages~2fnew"), (EventType.ContentDeleted, "pages~2fcli")],
                events.Select(e => (e.EventType, e.ContentId.Value)).OrderByDescending(e => e.Value));
            Assert.All(events, e => Assert.Equal(2, e.DeliveryEvents));
        }
    }

    [Fact]
    public void File_that_moved_within_its_item_updates_it_and_deletes_nothing()
    {
        var unified = Inputs.Single(Normalise(Push(Commit(Tip, added: ["content/pages/cli/index.md"], removed: [Page]))));
        Assert.Equal((EventType.ContentUpdated, "content/pages/cli/index.md"), (unified.EventType, unified.Data.UnifiedFields.Git!.Path));
    }

    [Fact]
    public void Locales_of_an_item_are_events_of_their_own()
    {
        var events = Assert.IsType<NormalisationResult.Events>(Normalise(Push(Commit(Tip, modified: [Page, "content/pages/cli.de.md"])))).Items;
        Assert.Equal(["en", "de"], events.Select(e => e.Locale!));
        Assert.Equal(2, events.Select(e => e.EventId).Distinct().Count());
    }

    [Fact]
    public void F_event_ids_are_the_same_whenever_the_delivery_is_normalised_again()
    {
        var push = Push(Commit(Tip, modified: [Page]));
        Assert.Equal(Inputs.Single(Normalise(push)).EventId, Inputs.Single(Normalise(push)).EventId);
        Assert.Equal(
            EventId.Derive("editorial-store#dev#claim", EventType.ContentUpdated, new("pages~2fcli"), "en"),
            Inputs.Single(Normalise(push)).EventId);
    }

    [Fact]
    public void Payload_is_an_allow_list_without_people()
    {
        var push = Push(Commit(Tip, modified: [Page]));
        push["pusher"] = new JsonObject { ["name"] = "ada-example", ["email"] = "ada@example.com" };
        push["secret"] = "of an old Gitea";
        var unified = Inputs.Single(Normalise(push));

        Assert.Equal(["repository", "ref", "before", "after", "path", "change"], unified.Data.ProviderSpecificPayload!.Select(p => p.Key));
        var text = Encoding.UTF8.GetString(EventJson.Serialize(unified));
        Assert.All(["Ada", "@example.com", "old Gitea", "A commit"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("ping", """{"zen":"Design for failure.","hook_id":9007199254740993}""")]
    [InlineData("pull_request", """{"action":"synchronize","number":7,"before":"a","after":"b"}""")]
    [InlineData("release", """{"action":"published"}""")]
    [InlineData("create", """{"ref":"main","ref_type":"branch"}""")]
    [InlineData("delete", """{"ref":"main","ref_type":"branch"}""")]
    public void Other_events_are_ignored_with_their_name(string topic, string body)
    {
        foreach (var headers in new[] { GitHub(topic), Gitea(topic) })
            Assert.Contains(topic, Assert.IsType<NormalisationResult.Ignored>(Normalise(JsonNode.Parse(body)!.AsObject(), headers)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Merge Request Hook", "merge_request")]
    [InlineData("Tag Push Hook", "tag_push")]
    [InlineData("Pipeline Hook", "pipeline")]
    [InlineData("System Hook", "project_create")]
    public void Other_events_of_GitLab_are_ignored_with_their_name(string topic, string kind)
    {
        var body = GitLabPush();
        body["object_kind"] = kind;
        Assert.Contains(kind, Assert.IsType<NormalisationResult.Ignored>(Normalise(body, GitLab(topic))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void System_hook_of_GitLab_may_carry_a_push() =>
        Assert.IsType<NormalisationResult.Events>(Normalise(GitLabPush(Commit(Tip, modified: [Page])), GitLab("System Hook")));

    [Fact]
    public void Push_under_another_topic_is_refused()
    {
        var push = Push(Commit(Tip, modified: [Page]));
        Assert.Equal("topic_mismatch", Code(Normalise(push, GitHub("ping"))));
        Assert.Equal("topic_mismatch", Code(Normalise(push, Gitea("release"))));
        Assert.Equal("topic_mismatch", Code(Normalise(push, [.. GitHub(), ("X-GitHub-Event", "ping")])));
        Assert.Equal("topic_mismatch", Code(Normalise(GitLabPush(Commit(Tip, modified: [Page])), GitLab("Tag Push Hook"))));
    }

    [Fact]
    public void Other_bodies_under_the_topic_of_a_push_are_refused()
    {
        foreach (var member in new[] { "ref", "before", "after" })
        {
            var body = Push(Commit(Tip, modified: [Page]));
            body.Remove(member);
            Assert.Equal("topic_mismatch", Code(Normalise(body, GitHub())));
            Assert.Equal("topic_mismatch", Code(Normalise(body, Forgejo())));
        }

        Assert.Equal("topic_mismatch", Code(Normalise(new JsonObject { ["object_kind"] = "tag_push" }, GitLab())));
    }

    [Theory]
    [InlineData("""{"ref":"refs/heads/main","before":"HEAD~1","after":"main"}""")]
    [InlineData("""{"ref":"refs/heads/main","before":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","after":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("not json")]
    [InlineData("")]
    public void What_is_no_push_is_unreadable(string body) =>
        Assert.IsType<NormalisationResult.Unreadable>(GitWebhooks.Normalise(Inputs.Of(Bare(body, GitHub()), Client), Provider));

    [Theory]
    [InlineData("refs/tags/v1.0")]
    [InlineData("refs/heads/next")]
    [InlineData("refs/heads/Main")]
    [InlineData("refs/heads/main/2")]
    [InlineData("refs/heads/größe#2 \"a\\b\"")]
    [InlineData("refs/heads/cms/articles/a")]
    [InlineData("refs/notes/commits")]
    [InlineData("main")]
    public void Tags_and_other_branches_are_ignored(string reference)
    {
        var push = Push(Commit(Tip, modified: [Page]));
        push["ref"] = reference;
        Assert.IsType<NormalisationResult.Ignored>(Normalise(push));
    }

    [Fact]
    public void Client_without_a_repository_keeps_the_push_until_it_has_one() =>
        Assert.IsType<NormalisationResult.Unreadable>(GitWebhooks.Normalise(Inputs.Of(Bare(Push(Commit(Tip, modified: [Page])).ToJsonString(), GitHub())), Provider));

    [Fact]
    public void Signed_time_is_the_events_time()
    {
        var request = Bare(GitLabPush(Commit(Tip, modified: [Page])).ToJsonString(), GitLab());
        Assert.Equal(Now, Inputs.Single(GitWebhooks.Normalise(Inputs.Of(request, Client, Now), Provider)).Timestamp);
    }

    private static string Code(NormalisationResult result) => Assert.IsType<NormalisationResult.Refused>(result).Refusal.Code;
}
