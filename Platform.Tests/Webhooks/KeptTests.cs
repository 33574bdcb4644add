using Platform.Aws.Deliveries;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>What is kept of a delivery, and what of one that is ignored, rejected or not understood.</summary>
public sealed class KeptTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task Delivery_is_kept_with_allowed_headers_verdict_and_raw_body()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var request = Sanity.Edit(app.Clock).With("X-Forwarded-For", "203.0.113.9").With("Cookie", "session=secret");

        var answer = await app.SendAsync(request);
        var detail = await app.DetailAsync(answer.Delivery);
        var body = await app.Deliveries.ReadBodyAsync(new(answer.Delivery), TestContext.Current.CancellationToken);

        var record = detail.Record;
        Assert.Equal(("editorial-store", "dev", "sanity"), (record.Client.Value, record.Environment, record.Provider.Value));
        Assert.Equal(request.Header(Sanity.DeliveryId), record.NativeId);
        Assert.Equal(("env:EDITORIAL_STORE_SANITY", Trust.Signed), (record.Secret, record.Trust));
        Assert.Equal(app.Clock.GetUtcNow(), record.SignedAt);
        Assert.Equal(answer.RequestId, record.RequestId);
        Assert.Equal((request.Body.Length, true), (record.BodySize, detail.BodyAvailable));
        Assert.Equal(request.Body.ToArray(), body!.Bytes.ToArray());

        var kept = record.Headers.Select(h => h.Key.ToLowerInvariant()).ToList();
        Assert.Contains("sanity-document-id", kept);
        Assert.DoesNotContain(kept, name => name is "x-forwarded-for" or "cookie" or Sanity.Signature);
        Assert.Equal(record.Headers, body.Headers);
    }

    [Fact]
    public async Task Deliveries_are_listed_newest_first_page_by_page_and_by_client()
    {
        await using var app = WebhooksApp.Start((await layer.AnotherAsync()).Settings);
        var sent = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            sent.Insert(0, (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await ListAsync(app, null, 3, null);
        var second = await ListAsync(app, new ClientId("editorial-store"), 3, first[^1].ReceivedAt);

        Assert.Equal(sent, first.Concat(second).Select(record => record.Id.Value));
        Assert.Empty(await ListAsync(app, new ClientId("somebody-else"), 3, null));
    }

    [Theory]
    [InlineData("sanity/non-object-body", "quarantined")]
    [InlineData("sanity/unknown-type", "ignored")]
    public async Task What_is_not_understood_or_nothing_to_us_is_kept_and_answered_200(string name, string status)
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var request = Sanity.Sign(Sanity.Recording(name.Split('/')[1]), app.Clock).With(Sanity.DeliveryId, $"kept-{name.Length}").SignAgain(app.Clock);

        var answer = await app.SendAsync(request);
        await app.RelayAsync();

        Assert.Equal((200, status), ((int)answer.Status, answer.Says));
        Assert.NotEmpty((string?)answer.Body["reason"] ?? "");
        var detail = await app.DetailAsync(answer.Delivery);
        Assert.Equal((status, true, 0), (Platform.Domain.Json.Wire.Name(detail.Record.State), detail.BodyAvailable, detail.Events.Count));
        Assert.Equal("duplicate", (await app.SendAsync(request)).Says);
    }

    [Theory]
    [InlineData(true, 200, "quarantined")]
    [InlineData(false, 400, "content_unreadable")]
    public async Task What_our_normaliser_fails_over_is_quarantined_and_answered_as_the_provider_bears_it(bool answers200, int status, string says)
    {
        await using var app = WebhooksApp.Start((await layer.AnotherAsync()).Settings, services: services => services.ReplaceProvider(new ScriptedProvider
        {
            Metadata = Sanity.Provider.Metadata with { QuarantineAnswers200 = answers200 },
            Normalises = _ => throw new FormatException("Input 'Bram Sample, 22 Invented Lane' is no number."),
        }));

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));

        Assert.Equal((status, says), ((int)answer.Status, answer.Says));
        var record = Assert.Single(await ListAsync(app, null, 1, null));
        Assert.Equal(DeliveryState.Quarantined, record.State);
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains("Bram Sample", StringComparison.Ordinal));
        Assert.DoesNotContain("Bram", record.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_fault_of_a_proved_sender_is_answered_400_where_the_provider_bears_it_and_kept()
    {
        await using var app = WebhooksApp.Start((await layer.AnotherAsync()).Settings, services: services => services.ReplaceProvider(new ScriptedProvider
        {
            Metadata = Sanity.Provider.Metadata with { QuarantineAnswers200 = false },
        }));

        var answer = await app.SendAsync(Sanity.Edit(app.Clock).WithBody("{\"a\":1,}"u8.ToArray()).SignAgain(app.Clock));

        Assert.Equal((400, "json_invalid"), ((int)answer.Status, answer.Says));
        Assert.Equal(DeliveryState.Quarantined, Assert.Single(await ListAsync(app, null, 1, null)).State);
    }

    [Fact]
    public async Task Quarantined_body_is_kept_as_long_as_its_record_to_be_replayed()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var answer = await app.SendAsync(Sanity.Edit(app.Clock).WithBody("[]"u8.ToArray()).SignAgain(app.Clock));
        await app.RelayAsync();

        app.Clock.Advance(TimeSpan.FromDays(29));

        Assert.NotNull(await app.Deliveries.ReadBodyAsync(new(answer.Delivery), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Settled_body_is_kept_as_long_as_the_client_says()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?>
        {
            ["PLATFORM_CLIENTS"] = TestClients.Folder("forgetful", cms: "sanity", shop: null, webhooks: "\"raw_body_hours\": 1,"),
            ["PLATFORM_DEFAULT_CLIENT"] = "forgetful",
        }, services: services => services.ReplaceProvider(new ScriptedProvider()));
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        await app.SettleAsync(delivery);
        await app.RelayAsync();

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True((await app.DetailAsync(delivery)).BodyAvailable);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False((await app.DetailAsync(delivery)).BodyAvailable);
        Assert.Null(await app.Deliveries.ReadBodyAsync(new(delivery), TestContext.Current.CancellationToken));
    }

    private static Task<IReadOnlyList<DeliveryRecord>> ListAsync(WebhooksApp app, ClientId? client, int limit, DateTimeOffset? before) =>
        app.Deliveries.ListAsync(client, "dev", limit, before, TestContext.Current.CancellationToken);
}
