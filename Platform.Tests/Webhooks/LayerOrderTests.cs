using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>The five layers stand in their order: what is wrong twice is told the earlier fault.</summary>
public sealed class LayerOrderTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(-6);

    private static readonly Dictionary<string, Func<WebhookRequest, WebhookRequest>> Unsigned = new()
    {
        ["media type"] = request => request.With(Sanity.ContentType, "application/xml"),
        ["json"] = request => request.WithBody("{"u8.ToArray()),
        ["claim"] = request => request,
        ["content"] = request => request.WithBody("\"no object\""u8.ToArray()),
    };

    public static TheoryData<string> AfterVerify => ["time", "media type", "json", "claim", "content"];

    public static TheoryData<string> AfterTime => ["media type", "json", "claim", "content"];

    [Theory]
    [MemberData(nameof(AfterVerify))]
    public async Task Verification_comes_before(string fault)
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var request = await BreakAsync(app, fault == "time" ? "claim" : fault, fault == "time" ? Old : default);

        var answer = await app.SendAsync(request.With(Sanity.Signature, request.Header(Sanity.Signature)![..^6] + "AAAAAA"));

        Assert.Equal((401, "signature_mismatch"), ((int)answer.Status, answer.Says));
    }

    [Theory]
    [MemberData(nameof(AfterTime))]
    public async Task Time_comes_before(string fault)
    {
        await using var app = WebhooksApp.Start(layer.Settings);

        var answer = await app.SendAsync(await BreakAsync(app, fault, Old));

        Assert.Equal((401, "time_outside_window"), ((int)answer.Status, answer.Says));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("claim")]
    [InlineData("content")]
    public async Task Media_type_comes_before(string fault)
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var request = await BreakAsync(app, fault, default);

        var answer = await app.SendAsync(request.With(Sanity.ContentType, "text/plain"));

        Assert.Equal((415, "media_type_unsupported"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Json_comes_before_the_claim()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var taken = Sanity.Edit(app.Clock);
        Assert.Equal("accepted", (await app.SendAsync(taken)).Says);

        var answer = await app.SendAsync(taken.WithBody("{"u8.ToArray()).SignAgain(app.Clock));

        Assert.Equal((200, "quarantined"), ((int)answer.Status, answer.Says));
        Assert.StartsWith("The body is not JSON", (string?)answer.Body["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_comes_before_what_the_body_says()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        var taken = Sanity.Edit(app.Clock);
        Assert.Equal("accepted", (await app.SendAsync(taken)).Says);

        var answer = await app.SendAsync(taken.WithBody("\"no object\""u8.ToArray()).SignAgain(app.Clock));

        Assert.Equal((200, "duplicate"), ((int)answer.Status, answer.Says));
    }

    /// <summary>A request with this fault and, but for the time, a right signature.</summary>
    private static async Task<WebhookRequest> BreakAsync(WebhooksApp app, string fault, TimeSpan off)
    {
        var request = Sanity.Edit(app.Clock);
        if (fault == "claim")
            Assert.Equal("accepted", (await app.SendAsync(request)).Says);
        return Unsigned[fault](request).SignAgain(app.Clock, off);
    }
}
