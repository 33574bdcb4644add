using Platform.Providers;
using Platform.Providers.Git;
using static Platform.Tests.Providers.Git.GitRequests;

namespace Platform.Tests.Providers.Git;

public sealed class GitIdentityTests
{
    private static readonly string Body = Push(Commit(Tip, modified: ["content/pages/cli.md"])).ToJsonString();

    private static readonly string GitLabBody = GitLabPush(Commit(Tip, modified: ["content/pages/cli.md"])).ToJsonString();

    [Theory]
    [InlineData("github")]
    [InlineData("gitea")]
    [InlineData("forgejo")]
    public void Push_replayed_under_a_new_delivery_id_has_the_same_body_key(string host)
    {
        var request = Bare(Body, Of(host));
        var first = GitWebhooks.Identify(request);
        var second = GitWebhooks.Identify(Bare(Body, [.. Of(host).Select(h => h.Item2 == "delivery-1" ? (h.Item1, "delivery-2") : h)]));

        Assert.Equal(("delivery-1", "delivery-2"), (first.NativeId, second.NativeId));
        Assert.NotNull(first.BodyKey);
        Assert.Equal(first.BodyKey, second.BodyKey);
    }

    [Fact]
    public void Push_replayed_under_another_topic_or_another_hosts_headers_has_the_same_body_key()
    {
        var key = GitWebhooks.Identify(Bare(Body, GitHub())).BodyKey;
        Assert.Equal(key, GitWebhooks.Identify(Bare(Body, GitHub("ping"))).BodyKey);
        Assert.Equal(key, GitWebhooks.Identify(Bare(Body, Gitea())).BodyKey);
    }

    [Fact]
    public void Body_key_tells_pushes_apart()
    {
        var other = Body.Replace(Tip, new string('c', 40), StringComparison.Ordinal);
        Assert.NotEqual(GitWebhooks.Identify(Bare(Body, GitHub())).BodyKey, GitWebhooks.Identify(Bare(other, GitHub())).BodyKey);
    }

    [Fact]
    public void Pings_have_no_body_key_as_two_equal_ones_are_two()
    {
        var ping = GitWebhooks.Identify(Bare("""{"zen":"Design for failure."}""", GitHub("ping")));
        Assert.Equal(("ping", null), (ping.Kind, ping.BodyKey));
    }

    [Fact]
    public void Equal_pushes_of_GitLab_are_two_where_no_time_is_signed()
    {
        Assert.Null(GitWebhooks.Identify(Bare(GitLabBody, GitLab())).BodyKey);

        DeliveryIdentity At(string time, string id) => GitWebhooks.Identify(Bare(GitLabBody, [.. GitLab().Where(h => h.Item1 != "Idempotency-Key"), ("Idempotency-Key", id), ("webhook-timestamp", time)]));
        Assert.Equal(At("1793612998", "1").BodyKey, At("1793612998", "2").BodyKey);
        Assert.NotEqual(At("1793612998", "1").BodyKey, At("1793612999", "1").BodyKey);
    }

    [Theory]
    [InlineData("Idempotency-Key", "key")]
    [InlineData("webhook-id", "id")]
    [InlineData("X-Gitlab-Event-UUID", "event")]
    public void GitLabs_delivery_id_is_the_key_of_its_retries_else_the_next_best(string first, string expected)
    {
        (string Name, string)[] ids = [("Idempotency-Key", "key"), ("webhook-id", "id"), ("X-Gitlab-Event-UUID", "event"), ("X-Gitlab-Webhook-UUID", "hook")];
        var sent = ids.SkipWhile(id => id.Name != first).ToArray();
        Assert.Equal(expected, GitWebhooks.Identify(Bare(GitLabBody, [("X-Gitlab-Event", "Push Hook"), .. sent])).NativeId);
    }

    [Theory]
    [InlineData("github", "X-GitHub-Delivery", "")]
    [InlineData("github", "X-GitHub-Delivery", "a b")]
    [InlineData("gitlab", "Idempotency-Key", "é")]
    public void Delivery_without_a_usable_id_is_refused(string host, string header, string value)
    {
        var refused = Assert.IsType<VerificationResult.Refused>(Verify(Signed(Body, "s", Of(host)).With(header, value), "s"));
        Assert.Equal(("delivery_id_missing", 400), (refused.Refusal.Code, refused.Refusal.Status));
        Assert.Equal("delivery_id_missing", RefusalCode(Verify(Signed(Body, "s", Of(host)).Without(header), "s")));
        Assert.Equal("delivery_id_missing", RefusalCode(Verify(Signed(Body, "s", Of(host)).And(header, "another"), "s")));
    }

    [Fact]
    public void Hook_of_GitLab_is_no_delivery() =>
        Assert.Equal("delivery_id_missing", RefusalCode(Verify(Signed(GitLabBody, "s", GitLab()).Without("Idempotency-Key").With("X-Gitlab-Webhook-UUID", "hook"), "s")));

    [Fact]
    public void Kind_of_GitLab_is_the_bodys_own() =>
        Assert.Equal("merge_request", GitWebhooks.Identify(Bare("""{"object_kind":"merge_request"}""", GitLab("Merge Request Hook"))).Kind);

    [Fact]
    public void Kept_headers_are_enough_to_identify_and_to_normalise()
    {
        foreach (var host in new[] { "github", "gitlab", "gitea", "forgejo" })
        {
            var request = Signed(host == "gitlab" ? GitLabBody : Body, "s", Of(host));
            var kept = new WebhookRequest(request.Method, request.Path, request.Headers.Where(h => GitHeaders.Kept.Contains(h.Key, StringComparer.OrdinalIgnoreCase)), request.Body);
            Assert.Equal(GitWebhooks.Identify(request), GitWebhooks.Identify(kept));
            Assert.IsType<NormalisationResult.Events>(GitWebhooks.Normalise(Inputs.Of(kept, Client), Provider));
            Assert.DoesNotContain(kept.Headers, h => GitHeaders.Signatures.Contains(h.Key, StringComparer.OrdinalIgnoreCase));
        }
    }
}
