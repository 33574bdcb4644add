using System.Text.Json;
using Platform.Aws.Audit;
using Platform.Providers;
using Platform.Tests.Aws;
using Platform.Tests.Emulators;
using Platform.Tests.Providers.Recordings;
using Platform.Tests.Waiting;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>No personal data leaves the intake: it is in the raw body's item, and nowhere else.</summary>
public sealed class PrivacyTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    public static TheoryData<string> OfSnipcart => ["order-completed", "order-completed-single", "order-status-changed", "subscription-cancelled"];

    public static TheoryData<string> OfShopify => ["orders-create", "orders-paid", "orders-fulfilled", "orders-cancelled", "refunds-create"];

    [Theory]
    [MemberData(nameof(OfSnipcart))]
    public async Task Personal_data_of_an_order_is_in_no_topic_no_audit_no_record_and_no_log(string name)
    {
        await using var snipcart = await FakeSnipcart.StartAsync();
        await using var own = await layer.AnotherAsync();
        await using var app = WebhooksApp.Start(own.Settings, more: new Dictionary<string, string?> { ["SNIPCART_API_URL"] = snipcart.Address });
        var request = Snipcart.Recorded(app.Clock, name);
        snipcart.Issue(Snipcart.TokenOf(request));

        await AssertKeptApartAsync(own, app, request, WebhooksApp.SnipcartSecret);
    }

    [Theory]
    [MemberData(nameof(OfShopify))]
    public async Task Personal_data_of_a_Shopify_order_is_in_no_topic_no_audit_no_record_and_no_log(string name)
    {
        const string secret = "shopify-secret-of-the-tests";
        await using var own = await layer.AnotherAsync();
        await using var app = WebhooksApp.Start(own.Settings, more: new Dictionary<string, string?>
        {
            ["ENTERPRISE_CORP_SHOPIFY_APP"] = "another-secret-of-the-tests",
            ["ENTERPRISE_CORP_SHOPIFY_NOTIFICATIONS"] = secret,
        });
        var recorded = new RecordedCase($"shopify_basic/{name}");
        var request = recorded.Provider.Sign(recorded.Recording, new Uri($"http://localhost{recorded.Recording.Path}"), app.Clock, secret);

        await AssertKeptApartAsync(own, app, request, secret);
    }

    private static async Task AssertKeptApartAsync(EventLayerFixture own, WebhooksApp app, WebhookRequest request, string secret)
    {
        var personal = PersonalData.In(request.Body).ToList();
        Assert.NotEmpty(personal);

        var answer = await app.SendAsync(request);
        Assert.Equal("accepted", answer.Says);
        var messages = await Eventually.BecomesAsync(_ => own.PeekAsync(own.Layer.Queues.EventAudit.Name), found => found.Count > 0);
        var detail = await app.DetailAsync(answer.Delivery);
        var stages = await app.Get<EventAudit>().ReadAsync(detail.Events[0].Id, TestContext.Current.CancellationToken);
        var items = (await app.ItemsAsync(answer.Delivery)).Where(item => item.Key != "body").SelectMany(item => item.Value.Values)
            .Select(value => value.S ?? (value.B is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.ToArray()) : string.Concat((value.L ?? []).Select(v => v.S))));

        string[] seen = [answer.Body.ToJsonString(), .. messages.Select(m => m.Body), JsonSerializer.Serialize(stages), .. items, .. app.Logs.Lines, .. app.Published.Select(p => p.Message)];
        foreach (var one in personal)
            Assert.DoesNotContain(seen, text => text.Contains(one, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }
}
