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
    /// <summary>Every shop's recordings that speak of a person and become events.</summary>
    public static TheoryData<string> Orders =>
    [
        .. RecordedCase.Names.Where(name => new RecordedCase(name) is { Provider.Metadata.Kind: ProviderKind.Shop } recorded
            && (string?)recorded.Expected["answer"] == "accepted"
            && PersonalData.In(recorded.Recording.Body).Any()),
    ];

    [Fact]
    public void Every_shop_has_such_recordings() => Assert.Equal(
        ProviderRegistry.All.Where(provider => provider.Metadata.Kind == ProviderKind.Shop).Select(provider => provider.Metadata.Id.Value).Order(),
        RecordedCase.Names.Where(name => Orders.Any(order => order.Data == name)).Select(name => name.Split('/')[0]).Distinct().Order());

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Personal_data_of_an_order_is_in_no_topic_no_audit_no_record_and_no_log(string name)
    {
        await using var snipcart = await FakeSnipcart.StartAsync();
        await using var own = await layer.AnotherAsync();
        await using var app = WebhooksApp.Start(own.Settings, more: new Dictionary<string, string?>(Recorded.Secrets)
        {
            ["SNIPCART_API_URL"] = snipcart.Address,
            ["EDITORIAL_STORE_SNIPCART"] = WebhooksApp.SnipcartSecret,
        });
        var request = Recorded.Sign(name, app.Clock, asEdit: false);
        if (request.HasHeader(Snipcart.Token))
            snipcart.Issue(Snipcart.TokenOf(request));

        var answer = await app.SendAsync(request);
        Assert.Equal("accepted", answer.Says);
        var messages = await Eventually.BecomesAsync(_ => own.PeekAsync(own.Layer.Queues.EventAudit.Name), found => found.Count > 0);
        var detail = await app.DetailAsync(answer.Delivery);
        var stages = await app.Get<EventAudit>().ReadAsync(detail.Events[0].Id, TestContext.Current.CancellationToken);
        var items = (await app.ItemsAsync(answer.Delivery)).Where(item => item.Key != "body").SelectMany(item => item.Value.Values)
            .Select(value => value.S ?? (value.B is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.ToArray()) : string.Concat((value.L ?? []).Select(v => v.S))));

        string[] seen = [answer.Body.ToJsonString(), .. messages.Select(m => m.Body), JsonSerializer.Serialize(stages), .. items, .. app.Logs.Lines, .. app.Published.Select(p => p.Message)];
        foreach (var personal in PersonalData.In(request.Body))
            Assert.DoesNotContain(seen, text => text.Contains(personal, StringComparison.OrdinalIgnoreCase));
        Assert.All(Recorded.Secrets.Values.Append(WebhooksApp.SnipcartSecret), secret =>
            Assert.DoesNotContain(app.Logs.Lines, line => line.Contains(secret!, StringComparison.Ordinal)));
    }
}
