using Platform.Providers;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Conformance;

/// <summary>The intake answers a provider the same on a laptop and in Lambda.</summary>
public sealed class IntakeConformanceTests(IntakeTwins twins) : IClassFixture<IntakeTwins>
{
    private const int LargestBody = 4 * 1024 * 1024;

    [Fact]
    public async Task Delivery_is_accepted_and_its_repetition_a_duplicate()
    {
        var edit = Sanity.Edit(TimeProvider.System);

        var first = await AskAsync(edit);
        var second = await AskAsync(edit);

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Contains("\"accepted\"", first.Body, StringComparison.Ordinal);
        Assert.Contains("\"duplicate\"", second.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Largest_body_is_taken_and_one_byte_more_is_not()
    {
        var largest = Sanity.Edit(TimeProvider.System);
        var padded = new byte[LargestBody];
        padded.AsSpan().Fill((byte)' ');
        largest.Body.CopyTo(padded);

        Assert.Equal(200, (await AskAsync(largest.WithBody(padded).SignAgain(TimeProvider.System))).Status);
        Assert.Equal(413, (await AskAsync(largest.WithBody(new byte[LargestBody + 1]))).Status);
    }

    [Fact]
    public async Task Signature_is_checked_over_binary_bytes()
    {
        var binary = Sanity.Edit(TimeProvider.System).WithBody(new byte[] { 0xff, 0xfe, 0x00, 0x7b }).With(Sanity.ContentType, "application/octet-stream").SignAgain(TimeProvider.System);

        var answer = await AskAsync(binary);

        Assert.Equal(415, answer.Status);
        Assert.Equal(401, (await AskAsync(binary.WithBody(new byte[] { 0xff, 0xfe, 0x00, 0x7c }))).Status);
    }

    [Fact]
    public async Task Refusals_are_equal()
    {
        var edit = Sanity.Edit(TimeProvider.System);

        Assert.Equal(401, (await AskAsync(edit.With(Sanity.Signature, null))).Status);
        Assert.Equal(401, (await AskAsync(edit.With(Sanity.Signature, "t=1,v1=AAAA"))).Status);
        Assert.Equal(401, (await AskAsync(edit.SignAgain(TimeProvider.System, TimeSpan.FromMinutes(-6)))).Status);
        Assert.Contains("\"quarantined\"", (await AskAsync(edit.WithBody(Sanity.Json("{")).SignAgain(TimeProvider.System))).Body, StringComparison.Ordinal);
        Assert.Equal(415, (await AskAsync(edit.With(Sanity.ContentType, "text/html"))).Status);
        Assert.Equal(404, (await AskAsync(edit.To("/webhooks/nobody"))).Status);
        Assert.Equal(404, (await AskAsync(edit.To("/clients/no%20such%2Fclient/webhooks/sanity?a=%C3%BC"))).Status);
        Assert.Equal(405, (await twins.SameAnswerAsync("GET", "/webhooks/sanity")).Status);
        Assert.Equal(404, (await twins.SameAnswerAsync("POST", "/elsewhere", [new("content-type", "application/json")], Sanity.Json("{}"))).Status);
    }

    [Fact]
    public async Task Health_is_equal() => Assert.Equal(200, (await twins.SameAnswerAsync("GET", "/health")).Status);

    private Task<HttpAnswer> AskAsync(WebhookRequest request) => twins.SameAnswerAsync(request.Method, request.Path, [.. request.Headers], request.Body);
}
