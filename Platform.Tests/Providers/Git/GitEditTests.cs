using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Platform.Providers.Git;
using Platform.Providers.Recordings;
using Platform.Tests.Providers.Recordings;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

public sealed class GitEditTests
{
    [Theory]
    [InlineData("decap/github-push-modified")]
    [InlineData("decap/gitlab-push-modified")]
    [InlineData("decap/forgejo-push")]
    public void Edit_follows_on_the_recorded_push_and_leaves_no_old_commit_in_it(string name)
    {
        var recording = new RecordedCase(name).Recording;
        var (old, edited) = (Body(recording), Body(Edit(recording)));

        Assert.Equal((string?)old["after"], (string?)edited["before"]);
        var after = (string)edited["after"]!;
        Assert.Equal(after, (string?)edited["commits"]![0]!["id"]);
        Assert.EndsWith(after, (string)edited["commits"]![0]!["url"]!, StringComparison.Ordinal);
        Assert.Equal("2026-11-02T09:29:58Z", (string?)edited["commits"]![0]!["timestamp"]);
        edited.Remove("before");
        Assert.DoesNotContain(((string)old["after"]!)[..12], edited.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decap/github-ping")]
    [InlineData("decap/forgejo-push")]
    public void Every_header_that_holds_the_delivery_gets_the_same_new_id(string name)
    {
        var recording = new RecordedCase(name).Recording;
        var before = Ids(recording);
        var after = Ids(Edit(recording));

        Assert.Equal(before.Length, after.Length);
        Assert.Single(after.Distinct());
        Assert.DoesNotContain(after[0], before);
    }

    [Fact]
    public void New_branch_stays_new_and_a_deleted_one_deleted()
    {
        Assert.Equal(Zero, (string?)Body(Edit(new RecordedCase("decap/seed-01-first-push").Recording))["before"]);
        Assert.Equal(Zero, (string?)Body(Edit(new RecordedCase("decap/github-draft-branch-deleted").Recording))["after"]);
    }

    [Fact]
    public void Numbers_beyond_a_doubles_precision_stay_as_they_are()
    {
        var push = Push(Commit(Tip)).ToJsonString();
        var recording = new Recording { Method = "POST", Path = "/", Headers = [], Body = Encoding.UTF8.GetBytes(push.Insert(1, "\"id\":788032119674292922,")) };
        Assert.Contains("\"id\":788032119674292922,", Encoding.UTF8.GetString(Edit(recording).Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"ref":"a","before":"b","after":"c"}""")]
    public void What_is_no_push_is_left_as_it_is(string body)
    {
        var recording = new Recording { Method = "POST", Path = "/", Headers = [], Body = Encoding.UTF8.GetBytes(body) };
        Assert.Equal(body, Encoding.UTF8.GetString(Edit(recording).Body.Span));
    }

    private static Recording Edit(Recording recording) => GitWebhooks.AsEdit(recording, new FakeTimeProvider(Now));

    private static JsonObject Body(Recording recording) => JsonNode.Parse(recording.Body.Span)!.AsObject();

    private static string[] Ids(Recording recording) =>
        [.. recording.Headers.Where(h => GitHeaders.DeliveryIds.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).Select(h => h.Value)];
}
