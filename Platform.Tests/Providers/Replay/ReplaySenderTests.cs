using System.Text.Json.Nodes;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;
using Platform.Tests.Emulators;

namespace Platform.Tests.Providers.Replay;

public sealed class ReplaySenderTests
{
    private const string Accepted = """{"status":"accepted","request_id":"r","api_version":"1.0","delivery_id":"dlv_1","events":1}""";

    private static readonly RecordingTree Tree = new(Repository.PathOf("recordings"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replayed_sanity_webhook_passes_verification_with_its_recorded_headers()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, Accepted));
        var answer = await SendAsync(intake, Order("sanity/article-published"));

        Assert.Equal((200, "accepted", "dlv_1", true), (answer.Status, answer.Verdict, answer.Delivery?.Value, answer.Taken));
        var request = Assert.Single(intake.Received);
        Assert.Equal("/webhooks/sanity", request.Path);
        Assert.Equal("Sanity.io webhook delivery", request.Header("user-agent"));
        Assert.Equal("application/json", request.Header("content-type"));
        Assert.Equal(Tree.Read("sanity/article-published").Body.ToArray(), request.Body.ToArray());
        Assert.IsType<VerificationResult.Verified>(
            ProviderRegistry.Find(new("sanity"))!.Verify(request, DemoClient.Secrets("secret"), DemoClient.Config));
    }

    [Fact]
    public async Task Client_of_its_own_has_its_own_address()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, Accepted));
        await SendAsync(intake, Order("sanity/article-published") with { Client = new("other") });
        Assert.Equal("/clients/other/webhooks/sanity", Assert.Single(intake.Received).Path);
    }

    [Fact]
    public async Task New_id_keeps_the_body_and_an_edit_changes_it()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, Accepted));
        var order = Order("sanity/article-published");
        foreach (var variant in new[] { order, order with { NewId = true }, order with { AsEdit = true } })
            await SendAsync(intake, variant);

        var sanity = ProviderRegistry.Find(new("sanity"))!;
        var ids = intake.Received.Select(sanity.Identify).ToArray();
        Assert.Equal(3, ids.Select(id => id.NativeId).Distinct().Count());
        Assert.Equal(ids[0].BodyKey, ids[1].BodyKey);
        Assert.NotEqual(ids[0].BodyKey, ids[2].BodyKey);
    }

    [Fact]
    public async Task Token_is_registered_with_the_stand_in_before_the_webhook_is_sent()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, Accepted));
        await using var standIn = await ReceivingServer.StartAsync(_ => intake.Received.IsEmpty ? (204, "") : (500, ""));
        var answer = await SendAsync(intake, Order("snipcart/order-completed"), standIn.Address);

        Assert.True(answer.Taken);
        var registration = Assert.Single(standIn.Received);
        Assert.Equal("/_standin/tokens", registration.Path);
        var told = JsonNode.Parse(registration.Body.Span)!;
        Assert.Equal(Assert.Single(intake.Received).Header("X-Snipcart-RequestToken"), (string?)told["token"]);
        Assert.Equal("812ccdb6-1018-40ed-a5bb-df31c6af526a", (string?)told["order"]!["token"]);
    }

    [Fact]
    public async Task Refusal_is_told_by_its_code_and_detail()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (401, """{"code":"signature_mismatch","detail":"No secret fits.","status":401}"""));
        var answer = await SendAsync(intake, Order("sanity/article-published"));
        Assert.Equal((401, "signature_mismatch", "No secret fits.", false), (answer.Status, answer.Verdict, answer.Detail, answer.Taken));
    }

    [Theory]
    [InlineData(200, """{"status":"quarantined"}""")]
    [InlineData(200, "<html>")]
    [InlineData(503, "")]
    public async Task Any_other_answer_is_not_taken(int status, string body)
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (status, body));
        Assert.False((await SendAsync(intake, Order("sanity/article-published"))).Taken);
    }

    [Fact]
    public async Task Provider_without_delivery_ids_says_why_it_can_make_no_new_one()
    {
        await using var intake = await ReceivingServer.StartAsync(_ => (200, Accepted));
        await Assert.ThrowsAsync<NotSupportedException>(() => SendAsync(intake, Order("snipcart/order-completed") with { NewId = true }));
        Assert.Empty(intake.Received);
    }

    [Fact]
    public void Seeds_come_in_their_order()
    {
        string[] own = [.. Tree.Seeds.Where(name => RecordingTree.ClientOf(Tree.Read(name)) is null)];
        Assert.Equal(18, own.Length);
        Assert.Equal("sanity/seed-01-the-weight-of-a-cup", own[0]);
        Assert.Equal("sanity/seed-18-made-to-be-mended", own[^1]);
    }

    private static ReplayOrder Order(string name)
    {
        var recording = Tree.Read(name);
        return new ReplayOrder { Provider = ProviderRegistry.Find(RecordingTree.ProviderOf(recording))!, Recording = recording, Secret = "secret" };
    }

    private static async Task<ReplayAnswer> SendAsync(ReceivingServer intake, ReplayOrder order, Uri? standIn = null)
    {
        using var http = new HttpClient();
        return await new ReplaySender(http, intake.Address, standIn, TimeProvider.System).SendAsync(order, Cancellation);
    }
}
