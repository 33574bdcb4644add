using System.Text.Json;
using Platform.Aws.Audit;
using Platform.Providers;
using Platform.Tests.Aws;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>No personal data leaves the intake: it is in the raw body's item, and nowhere else.</summary>
public sealed class PrivacyTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    public static TheoryData<string> Recordings =>
    [
        "snipcart/order-completed", "snipcart/order-completed-single", "snipcart/order-status-changed", "snipcart/subscription-cancelled",
        "foxy/transaction-created", "foxy/transaction-modified", "foxy/transaction-refunded", "foxy/subscription-cancelled",
    ];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Personal_data_of_an_order_is_in_no_topic_no_audit_no_record_and_no_log(string name)
    {
        await using var snipcart = await FakeSnipcart.StartAsync();
        await using var own = await layer.AnotherAsync();
        await using var app = WebhooksApp.Start(own.Settings, more: new Dictionary<string, string?> { ["SNIPCART_API_URL"] = snipcart.Address });
        var request = Recorded(app, name, snipcart);
        var secrets = PersonalData.In(request.Body).ToList();
        Assert.NotEmpty(secrets);

        var answer = await app.SendAsync(request);
        Assert.Equal("accepted", answer.Says);
        var messages = await Eventually.BecomesAsync(_ => own.PeekAsync(own.Layer.Queues.EventAudit.Name), found => found.Count > 0);
        var detail = await app.DetailAsync(answer.Delivery);
        var stages = await app.Get<EventAudit>().ReadAsync(detail.Events[0].Id, TestContext.Current.CancellationToken);
        var items = (await app.ItemsAsync(answer.Delivery)).Where(item => item.Key != "body").SelectMany(item => item.Value.Values)
            .Select(value => value.S ?? (value.B is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.ToArray()) : string.Concat((value.L ?? []).Select(v => v.S))));

        string[] seen = [answer.Body.ToJsonString(), .. messages.Select(m => m.Body), JsonSerializer.Serialize(stages), .. items, .. app.Logs.Lines, .. app.Published.Select(p => p.Message)];
        foreach (var secret in secrets)
            Assert.DoesNotContain(seen, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains(WebhooksApp.SnipcartSecret, StringComparison.Ordinal) || line.Contains(WebhooksApp.FoxySecret, StringComparison.Ordinal));
    }

    private static WebhookRequest Recorded(WebhooksApp app, string name, FakeSnipcart snipcart)
    {
        if (name.Split('/') is ["foxy", var transaction])
            return Foxy.Recorded(app.Clock, transaction);

        var order = Snipcart.Recorded(app.Clock, name.Split('/')[1]);
        snipcart.Issue(Snipcart.TokenOf(order));
        return order;
    }
}
