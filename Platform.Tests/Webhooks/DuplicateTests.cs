using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

public sealed class DuplicateTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>, IAsyncDisposable
{
    private readonly WebhooksApp _app = WebhooksApp.Start(layer.Settings);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Duplicate_delivery_is_accepted_once()
    {
        var request = Sanity.Edit(_app.Clock);

        var first = await _app.SendAsync(request);
        var again = await _app.SendAsync(request.SignAgain(_app.Clock, TimeSpan.FromSeconds(30)));

        Assert.Equal(((int)first.Status, "accepted"), (200, first.Says));
        Assert.Equal((200, "duplicate", first.Delivery), ((int)again.Status, again.Says, again.Delivery));
        Assert.Equal("application/json", again.MediaType);
        Assert.NotEqual(first.RequestId, again.RequestId);
        Assert.Single(_app.Published);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_is_accepted()
    {
        var request = Sanity.Edit(_app.Clock);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _app.SendAsync(request)));

        Assert.All(answers, answer => Assert.Equal(200, (int)answer.Status));
        var accepted = Assert.Single(answers, answer => answer.Says == "accepted");
        Assert.All(answers, answer => Assert.Equal(accepted.Delivery, answer.Delivery));
        Assert.Single(_app.Published);
    }

    [Fact]
    public async Task Another_instance_knows_what_the_first_has_taken()
    {
        var request = Sanity.Edit(_app.Clock);
        var first = await _app.SendAsync(request);
        await using var another = WebhooksApp.Start(layer.Settings, _app.Clock);

        var again = await another.SendAsync(request);

        Assert.Equal(("duplicate", first.Delivery), (again.Says, again.Delivery));
        Assert.Empty(another.Published);
    }

    [Fact]
    public async Task Signed_body_under_a_new_id_is_a_duplicate_and_suspected()
    {
        var request = Sanity.Edit(_app.Clock);
        var first = await _app.SendAsync(request);

        var replayed = await _app.SendAsync(request.With(Sanity.DeliveryId, "an-id-of-the-attacker"));

        Assert.Equal((200, "duplicate", first.Delivery), ((int)replayed.Status, replayed.Says, replayed.Delivery));
        Assert.Single(_app.Published);
        Assert.Contains(_app.Logs.Lines, line => line.Contains("Suspected replay", StringComparison.Ordinal) && line.Contains(first.Delivery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_id_with_another_body_is_a_duplicate_and_seen()
    {
        var request = Sanity.Edit(_app.Clock);
        var first = await _app.SendAsync(request);
        var other = Sanity.Edit(_app.Clock, "product-price-changed").With(Sanity.DeliveryId, request.Header(Sanity.DeliveryId));

        var answer = await _app.SendAsync(other);

        Assert.Equal((200, "duplicate", first.Delivery), ((int)answer.Status, answer.Says, answer.Delivery));
        Assert.Contains(_app.Logs.Lines, line => line.Contains("another body", StringComparison.Ordinal) && line.Contains(first.Delivery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Body_that_only_came_under_a_taken_id_is_accepted_under_its_own()
    {
        var request = Sanity.Edit(_app.Clock);
        await _app.SendAsync(request);
        var other = Sanity.Edit(_app.Clock, "product-price-changed");
        await _app.SendAsync(other.With(Sanity.DeliveryId, request.Header(Sanity.DeliveryId)));

        Assert.Equal("accepted", (await _app.SendAsync(other)).Says);
    }

    [Fact]
    public async Task Bodies_without_revision_and_time_may_be_equal()
    {
        var bare = Sanity.Edit(_app.Clock).WithBody(Sanity.Json(
            """{"_id":"article-the-weight-of-a-cup","_type":"article","title":"X","slug":{"current":"x"},"operation":"update","projectId":"zp7mbokg","dataset":"production"}"""));

        var first = await _app.SendAsync(bare.With(Sanity.DeliveryId, "bare-1").SignAgain(_app.Clock));
        var second = await _app.SendAsync(bare.With(Sanity.DeliveryId, "bare-2").SignAgain(_app.Clock));

        Assert.Equal(("accepted", "accepted"), (first.Says, second.Says));
    }

    [Fact]
    public async Task Loser_keeps_no_body()
    {
        var request = Sanity.Edit(_app.Clock);
        var first = await _app.SendAsync(request);
        await _app.SendAsync(request);
        await _app.SendAsync(request.With(Sanity.DeliveryId, "a-third-id"));

        var attempts = _app.Faults.Requests.OfType<Amazon.DynamoDBv2.Model.PutItemRequest>()
            .Where(put => put.Item["sk"].S == "body").Select(put => put.Item["pk"].S["delivery#".Length..]).ToList();

        Assert.Equal(3, attempts.Count);
        foreach (var attempt in attempts)
            Assert.Equal(attempt == first.Delivery, (await _app.ItemsAsync(attempt)).Count > 0);
    }

    [Fact]
    public async Task Lost_answer_to_our_own_claim_is_no_duplicate()
    {
        // What the SDK does when the answer to a put is lost: it repeats the put, and meets the item it wrote itself.
        var twice = new HashSet<string>();
        await using var app = WebhooksApp.Start(layer.Settings, _app.Clock, services: services => RepeatedPuts.Around(services, twice));

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));

        Assert.Equal("accepted", answer.Says);
        Assert.Contains(twice, key => key.StartsWith("claim#", StringComparison.Ordinal));
        Assert.Single(app.Published);
    }

    [Fact]
    public async Task Rejected_delivery_is_refused_again_with_the_same_words()
    {
        var refusal = new Refusal("topic_mismatch", 400, "The topic says update, the body delete.", "Repair the sender.");
        await using var app = WebhooksApp.Start(layer.Settings, _app.Clock, services: services =>
            services.ReplaceProvider(new ScriptedProvider { Normalises = _ => new NormalisationResult.Refused(refusal) }));
        var request = Sanity.Edit(app.Clock);

        var first = await app.SendAsync(request);
        var again = await app.SendAsync(request);

        foreach (var answer in new[] { first, again })
        {
            Assert.Equal((400, "topic_mismatch"), ((int)answer.Status, answer.Says));
            Assert.Equal((refusal.Detail, refusal.Fix), ((string?)answer.Body["detail"], (string?)answer.Body["fix"]));
        }
    }
}
