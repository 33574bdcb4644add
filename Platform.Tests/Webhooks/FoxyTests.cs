using System.Text;
using Platform.Aws.Deliveries;
using Platform.Domain.Events;
using Platform.Tests.Emulators;
using Platform.Tests.Providers.Foxy;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>Foxy end to end: what is true of its answers, and the old datafeed that is opened and answered in its own word.</summary>
public sealed class FoxyTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task Created_modified_and_fed_again_are_three_deliveries_and_a_retry_none()
    {
        await using var app = await StartAsync();
        var created = await app.SendAsync(Foxy.Recorded(app.Clock, "transaction-created"));
        var modified = await app.SendAsync(Foxy.Recorded(app.Clock, "transaction-modified"));
        var fedAgain = await app.SendAsync(Foxy.Recorded(app.Clock, "transaction-refeed"));
        var retry = await app.SendAsync(Foxy.Recorded(app.Clock, "transaction-created"));

        Assert.Equal(["accepted", "accepted", "accepted", "duplicate"], new[] { created, modified, fedAgain, retry }.Select(answer => answer.Says));
        Assert.Equal(created.Delivery, retry.Delivery);
        Assert.Equal(3, new[] { created, modified, fedAgain }.Select(answer => answer.Delivery).Distinct().Count());
    }

    [Fact]
    public async Task Pre_payment_hook_is_never_answered_with_a_yes()
    {
        await using var app = await StartAsync();
        var signed = await app.SendAsync(Foxy.Recorded(app.Clock, "pre-payment"));
        var unsigned = await app.SendAsync(Foxy.Recorded(app.Clock, "pre-payment").With(FoxyRequests.Signature, null));

        Assert.All([signed, unsigned], answer =>
        {
            Assert.Equal((422, "synchronous_hook"), ((int)answer.Status, answer.Says));
            Assert.False(answer.Body.ContainsKey("ok"));
        });
    }

    [Fact]
    public async Task Encrypted_body_of_a_signed_webhook_is_kept_and_its_reason_says_so()
    {
        await using var app = await StartAsync();
        var encrypted = Encoding.UTF8.GetBytes($"{new string('a', 64)}:{new string('0', 32)}:QUVT");

        var answer = await app.SendAsync(Foxy.SignAgain(Foxy.Recorded(app.Clock, "transaction-created").WithBody(encrypted), app.Clock));

        Assert.Equal((200, "quarantined"), ((int)answer.Status, answer.Says));
        Assert.Contains("encrypted", (string?)answer.Body["reason"], StringComparison.Ordinal);
        var detail = await app.DetailAsync(answer.Delivery);
        Assert.Equal((DeliveryState.Quarantined, true), (detail.Record.State, detail.BodyAvailable));
        Assert.Contains("https", detail.Record.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData(null)]
    public async Task Other_media_type_is_told_how_foxy_sends_json(string? contentType)
    {
        await using var app = await StartAsync();
        var answer = await app.SendAsync(Foxy.Recorded(app.Clock, "transaction-created").With("Content-Type", contentType));

        Assert.Equal((415, "media_type_unsupported"), ((int)answer.Status, answer.Says));
        Assert.Contains("JSON webhook", (string?)answer.Body["fix"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datafeed_is_refused_with_the_hint_unless_it_is_switched_on()
    {
        await using var app = await StartAsync();
        var answer = await app.SendAsync(Foxy.Datafeed(Datafeeds.Transactions));

        Assert.Equal((415, "legacy_datafeed", "application/problem+json"), ((int)answer.Status, answer.Says, answer.MediaType));
        Assert.Contains("legacy_datafeed", (string?)answer.Body["fix"], StringComparison.Ordinal);
        Assert.NotEqual("foxy", answer.Text);
        Assert.Empty(app.Published);
    }

    [Theory]
    [InlineData("FoxyData", Datafeeds.Transactions, "foxy", EventType.OrderPlaced)]
    [InlineData("FoxySubscriptionData", Datafeeds.Subscriptions, "foxysub", EventType.SubscriptionChanged)]
    public async Task Datafeed_becomes_its_event_and_is_answered_in_its_own_word_each_time(string field, string xml, string receipt, EventType type)
    {
        await using var app = await StartAsync(datafeed: true);
        var first = await app.SendAsync(Foxy.Datafeed(xml, field));
        var again = await app.SendAsync(Foxy.Datafeed(xml, field));

        Assert.All([first, again], answer => Assert.Equal((200, "text/plain", receipt), ((int)answer.Status, answer.MediaType, answer.Text)));
        var record = Assert.Single(await app.Deliveries.ListAsync(null, "dev", 10, null, TestContext.Current.CancellationToken));
        Assert.Equal((DeliveryState.Accepted, Trust.Static, "env:SAAS_COMPANY_FOXY"), (record.State, record.Trust, record.Secret));
        Assert.Equal(type, Assert.Single((await app.DetailAsync(record.Id.Value)).Events).EventType);
    }

    [Fact]
    public async Task Datafeed_is_kept_opened_so_that_the_relay_reads_it_again_to_the_same_event()
    {
        await using var app = await StartAsync(datafeed: true);
        app.Faults.Unreachable = Sent.Points["record"];
        Assert.Equal("foxy", (await app.SendAsync(Foxy.Datafeed(Datafeeds.Transactions))).Text);
        Assert.Empty(app.Published);
        app.Faults.Unreachable = null;

        await app.RelayAfterAsync(TimeSpan.FromSeconds(61));
        await app.RelayAsync();

        var record = Assert.Single(await app.Deliveries.ListAsync(null, "dev", 10, null, TestContext.Current.CancellationToken));
        var body = await app.Deliveries.ReadBodyAsync(record.Id, TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"_embedded":{"fx:transactions":[""", Encoding.UTF8.GetString(body!.Bytes.Span), StringComparison.Ordinal);
        Assert.Contains(app.Published, message => message.Message.Contains("TEAM-PLAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_person_of_a_datafeed_is_kept_or_told_anywhere()
    {
        await using var app = await StartAsync(datafeed: true);
        await app.SendAsync(Foxy.Datafeed(Datafeeds.Transactions));
        var record = Assert.Single(await app.Deliveries.ListAsync(null, "dev", 10, null, TestContext.Current.CancellationToken));
        var body = await app.Deliveries.ReadBodyAsync(record.Id, TestContext.Current.CancellationToken);

        string[] seen = [Encoding.UTF8.GetString(body!.Bytes.Span), .. app.Logs.Lines, .. app.Published.Select(p => p.Message)];
        foreach (var personal in (string[])["Ada", "ada@example.com", "Sample Street", "+49 30", "203.0.113", "4242"])
            Assert.DoesNotContain(seen, text => text.Contains(personal, StringComparison.Ordinal));
    }

    /// <summary>A layer of its own, so that lists show this test's deliveries only.</summary>
    private async Task<WebhooksApp> StartAsync(bool datafeed = false)
    {
        var own = await layer.AnotherAsync();
        return WebhooksApp.Start(own.Settings, more: !datafeed ? null : new Dictionary<string, string?>
        {
            ["PLATFORM_CLIENTS"] = TestClients.Folder(
                "saas-company", cms: "tina", shop: "foxy", secrets: "\"foxy\": [{ \"ref\": \"env:SAAS_COMPANY_FOXY\" }]",
                shopSettings: "\"store_domain\": \"saas-company.foxycart.com\", \"store_id\": \"82417\", \"legacy_datafeed\": \"on\""),
            ["PLATFORM_DEFAULT_CLIENT"] = "saas-company",
        });
    }
}
