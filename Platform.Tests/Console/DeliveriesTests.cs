using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Tests.Console;

public sealed class DeliveriesTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    private readonly DeliverySeed seed = new(console.Layer, console.Client);

    [Fact]
    public async Task The_list_shows_what_each_delivery_was_answered_and_what_it_caused()
    {
        var live = await seed.ReceiveAsync(kind: "update-live");
        await seed.GoLiveAsync(live, new BuildId("bld_9"), new ReleaseId("a1b2c3d4e5f6"));
        await seed.ReceiveAsync("snipcart", "taxes.calculate", state: DeliveryState.Rejected, reason: "Synchronous hooks are not answered.");

        var page = await console.TextAsync("/deliveries");

        Assert.Contains($"href=\"/deliveries/{live.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains("Live</span> after 4.87 s", page, StringComparison.Ordinal);
        Assert.Contains("Synchronous hooks are not answered.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_keeps_the_rest_away_and_stays_in_the_page()
    {
        await seed.ReceiveAsync("sanity", "kept-away");
        await seed.ReceiveAsync("snipcart", "order.filtered", state: DeliveryState.Ignored, reason: "no content");

        var page = await console.TextAsync("/deliveries?provider=snipcart&verdict=ignored&text=FILTERED");

        Assert.Contains("order.filtered", page, StringComparison.Ordinal);
        Assert.DoesNotContain("kept-away", page, StringComparison.Ordinal);
        Assert.Contains("<option selected>snipcart</option>", page, StringComparison.Ordinal);
        Assert.Contains("data-live=\"/deliveries/live?provider=snipcart&amp;verdict=ignored&amp;text=FILTERED\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_delivery_comes_to_the_open_list_and_its_effect_follows()
    {
        DeliveryRecord? delivery = null;
        EventId id = default;

        var arrived = await LiveReader.UntilAsync(
            console,
            "/deliveries/live?text=comes-live",
            change => change.Changed.Values.Any(row => row.Contains("comes-live", StringComparison.Ordinal)),
            async _ => delivery ??= await seed.ReceiveAsync(kind: "comes-live"));
        Assert.Equal([$"row-{delivery!.Id}"], arrived.Order);

        var batched = await LiveReader.UntilAsync(
            console,
            "/deliveries/live?text=comes-live",
            change => change.Changed.Values.Any(row => row.Contains("In a batch", StringComparison.Ordinal)),
            async _ =>
            {
                if (id != default)
                    return;
                id = await seed.NormaliseAsync(delivery);
                await seed.PublishAsync(delivery, id, TimeSpan.FromMilliseconds(20));
                await seed.ReachAsync(delivery, id, Stages.BuildRequested, TimeSpan.FromMilliseconds(50));
                await seed.ReachAsync(delivery, id, Stages.Batched, TimeSpan.FromMilliseconds(90), "bat_1");
            });
        Assert.Equal([$"row-{delivery.Id}"], batched.Changed.Keys);
    }

    [Fact]
    public async Task One_delivery_s_page_tells_its_whole_journey_with_times_since_the_receipt()
    {
        var delivery = await seed.ReceiveAsync();
        await seed.GoLiveAsync(delivery, new BuildId("bld_7"), new ReleaseId("a1b2c3d4e5f6"));

        var page = WebUtility.HtmlDecode(await console.TextAsync($"/deliveries/{delivery.Id}"));

        foreach (var part in new[]
        {
            "Received", "env:TIDE_SANITY", delivery.ClaimKey, "content_updated article article-the-weight-of-a-cup (en)", "+38 ms", "+162 ms", "+2.41 s", "+4.87 s",
            "href=\"/builds/bld_7\"", $"http://a1b2c3d4e5f6--{console.Client}.localhost:{console.SitesPort}/",
        })
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_is_shown_on_demand_and_redacted()
    {
        var delivery = await seed.ReceiveAsync("snipcart", "order.completed", """{"eventName":"order.completed","content":{"email":"ada@mail.example","status":"Processed"}}""");
        Assert.DoesNotContain("Processed", await console.TextAsync($"/deliveries/{delivery.Id}"), StringComparison.Ordinal);

        using var answer = await console.PostAsync($"/deliveries/{delivery.Id}/body");
        var html = (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["html"];

        Assert.Contains("Processed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@mail.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replayed_delivery_goes_to_its_client_s_own_address_signed_afresh()
    {
        var delivery = await seed.ReceiveAsync();

        using var answer = await console.PostAsync($"/deliveries/{delivery.Id}/replay");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = Assert.Single(console.Services.Webhooks, request => request.Path == $"/clients/{console.Client}/webhooks/sanity");
        Assert.Equal("""{"_type":"article","title":"Visible mending"}""", System.Text.Encoding.UTF8.GetString(sent.Body.Span));
        Assert.NotNull(sent.Header("sanity-webhook-signature"));
    }

    [Fact]
    public async Task An_unknown_delivery_is_a_page_that_says_so()
    {
        using var answer = await console.GetAsync("/deliveries/dlv_unknown");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No such delivery", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
