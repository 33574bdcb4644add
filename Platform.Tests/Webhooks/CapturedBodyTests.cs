using Platform.Tests.Emulators;
using Platform.Tests.Providers.Fuzzing;
using Platform.Tests.Providers.Recordings;
using Platform.Tests.Waiting;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>A validly signed body in the hands of somebody who can send it again, under headers of his own where they are not signed.</summary>
public sealed class CapturedBodyTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>, IAsyncDisposable
{
    private readonly WebhooksApp _app = WebhooksApp.Start(layer.Settings, more: Recorded.Secrets);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("sanity/article-published", "idempotency-key")]
    [InlineData("decap/github-push-modified", "X-GitHub-Delivery")]
    [InlineData("decap/gitea-push", "X-Gitea-Delivery")]
    [InlineData("shopify_basic/orders-create", "X-Shopify-Webhook-Id")]
    [InlineData("shopify_basic/products-update", "X-Shopify-Webhook-Id")]
    public async Task Under_a_new_delivery_id_it_has_no_second_effect(string name, string header)
    {
        var request = Recorded.Sign(name, _app.Clock);
        var first = await _app.SendAsync(request);
        Assert.Equal("accepted", first.Says);

        var again = await _app.SendAsync(request.With(header, "bf1c5a1e-0000-4000-8000-00000000cafe"));

        Assert.Equal((200, "duplicate", first.Delivery), ((int)again.Status, again.Says, again.Delivery));
        Assert.Contains(_app.Logs.Lines, line => line.Contains("Suspected replay", StringComparison.Ordinal) && line.Contains(first.Delivery, StringComparison.Ordinal));
        var published = _app.PublishedOf(first.Delivery).Select(unified => unified.EventId).ToList();
        Assert.Equal(published.Distinct(), published);
    }

    [Theory]
    [InlineData("sanity/article-published", "sanity-operation", "delete", 400, "topic_mismatch")]
    [InlineData("decap/github-push-modified", "X-GitHub-Event", "ping", 400, "topic_mismatch")]
    [InlineData("decap/gitlab-push-modified", "X-Gitlab-Event", "Merge Request Hook", 400, "topic_mismatch")]
    [InlineData("decap/gitea-push", "X-Gitea-Event", "release", 400, "topic_mismatch")]
    [InlineData("shopify_basic/orders-create", "X-Shopify-Topic", "products/update", 400, "topic_mismatch")]
    [InlineData("shopify_basic/orders-create", "X-Shopify-Topic", "orders/cancelled", 400, "topic_mismatch")]
    [InlineData("foxy/transaction-created", "Foxy-Webhook-Event", "subscription/cancelled", 400, "topic_mismatch")]
    [InlineData("foxy/transaction-created", "Foxy-Webhook-Event", "transaction/refunded", 400, "topic_mismatch")]
    // Contentful signs its topic and its id.
    [InlineData("contentful/entry-publish", "X-Contentful-Topic", "ContentManagement.Entry.delete", 401, "signature_mismatch")]
    [InlineData("contentful/entry-publish", "X-Contentful-Idempotency-Key", "0000", 401, "signature_mismatch")]
    public async Task Under_another_topic_it_is_refused(string name, string header, string value, int status, string code)
    {
        var answer = await _app.SendAsync(Recorded.Sign(name, _app.Clock).With(header, value));

        Assert.Equal((status, code), ((int)answer.Status, answer.Says));
        Assert.Empty(_app.Published);
    }

    [Fact]
    public async Task Damaged_requests_of_any_provider_are_never_answered_500()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var names = RecordedCase.Names.Where(name => !name.Contains("/seed-", StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < LongRun.Of(150, 5_000); i++)
        {
            var name = names[random.Next(names.Length)];
            var request = Recorded.Sign(name, _app.Clock, asEdit: false);
            var answer = await _app.SendAsync(request.WithBody(Damage.Of(request.Body.Span, random)));
            Assert.True((int)answer.Status is 200 or (>= 400 and < 500) or 503, $"Seed {seed}, case {i}, {name}: {(int)answer.Status} {answer.Body.ToJsonString()}");
        }
    }
}
