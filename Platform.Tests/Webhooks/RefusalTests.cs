using System.Net.Http.Headers;
using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>Each refusal: status, stable code, what to do, and whether to come again.</summary>
public sealed class RefusalTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>, IAsyncDisposable
{
    private readonly WebhooksApp _app = WebhooksApp.Start(layer.Settings);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/webhooks/nobody", "provider_unknown")]
    [InlineData("/clients/editorial-store/webhooks/nobody", "provider_unknown")]
    [InlineData("/clients/no-such-client/webhooks/sanity", "client_unknown")]
    public async Task Unknown_provider_or_client_is_not_found(string path, string code) =>
        await RefusedAsync(Sanity.Edit(_app.Clock).To(path), 404, code);

    [Fact]
    public async Task Provider_that_the_client_does_not_use_is_not_found()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?>
        {
            ["PLATFORM_CLIENTS"] = TestClients.Folder("magazine-only", cms: "sanity", shop: null),
            ["PLATFORM_DEFAULT_CLIENT"] = "magazine-only",
        });

        var answer = await app.SendAsync(Sanity.Edit(app.Clock).To("/webhooks/snipcart"));

        Assert.Equal((404, "provider_not_used"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Client_that_takes_no_webhooks_is_not_found()
    {
        var folder = TestClients.Folder("magazine-only", cms: "sanity", shop: null);
        var file = Path.Combine(folder, "magazine-only.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"ssg_engine\"", "\"enable_webhooks\": false, \"ssg_engine\"", StringComparison.Ordinal));
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?> { ["PLATFORM_CLIENTS"] = folder, ["PLATFORM_DEFAULT_CLIENT"] = "magazine-only" });

        var answer = await app.SendAsync(Sanity.Edit(app.Clock).To("/webhooks/sanity"));

        Assert.Equal((404, "webhooks_disabled"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Deployment_without_a_client_of_its_own_serves_named_ones_only()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?> { ["PLATFORM_DEFAULT_CLIENT"] = null });

        Assert.Equal("client_unknown", (await app.SendAsync(Sanity.Edit(app.Clock))).Says);
        Assert.Equal("accepted", (await app.SendAsync(Sanity.Edit(app.Clock).To("/clients/editorial-store/webhooks/sanity"))).Says);
    }

    [Theory]
    [InlineData("GET", "/webhooks/sanity", 405, "method_not_allowed")]
    [InlineData("POST", "/", 404, "route_not_found")]
    [InlineData("POST", "/deliveries", 404, "route_not_found")]
    public async Task Nothing_else_is_served(string method, string path, int status, string code)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), path);
        IsProblem(await _app.SendAsync(message), status, code);
    }

    [Fact]
    public async Task Body_above_the_limit_is_refused_by_its_length_before_it_is_read()
    {
        var answer = await RefusedAsync(Sanity.Edit(_app.Clock).WithBody(new byte[4 * 1024 * 1024 + 1]), 413, "body_too_large");

        Assert.Contains("4194304", (string?)answer.Body["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_above_the_limit_is_refused_when_it_comes_in_chunks()
    {
        using var message = Sanity.Edit(_app.Clock).WithBody(new byte[4 * 1024 * 1024 + 1]).ToHttp();
        message.Headers.TransferEncodingChunked = true;
        message.Content!.Headers.ContentLength = null;

        IsProblem(await _app.SendAsync(message), 413, "body_too_large");
    }

    [Fact]
    public async Task Body_at_the_limit_is_read()
    {
        var largest = Sanity.Json($$"""{"_id":"{{new string('a', 4 * 1024 * 1024 - 10)}}"}""");
        Assert.Equal(4 * 1024 * 1024, largest.Length);

        var answer = await _app.SendAsync(Sanity.Edit(_app.Clock).WithBody(largest));

        Assert.Equal("signature_mismatch", answer.Says);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("json")]
    [InlineData("text/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Media_type_that_is_not_json_in_utf8_is_refused(string? contentType) =>
        await RefusedAsync(Sanity.Edit(_app.Clock).With(Sanity.ContentType, contentType), 415, "media_type_unsupported");

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON; charset=\"UTF-8\"")]
    [InlineData("application/vnd.contentful.management.v1+json")]
    public async Task Any_json_type_is_taken(string contentType) =>
        Assert.Equal("accepted", (await _app.SendAsync(Sanity.Edit(_app.Clock).With(Sanity.ContentType, contentType))).Says);

    [Fact]
    public async Task Compressed_body_is_refused_although_its_bytes_are_signed() =>
        await RefusedAsync(Sanity.Edit(_app.Clock).With("Content-Encoding", "gzip"), 415, "content_encoding_unsupported");

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task Signed_time_may_be_off_by_the_window_both_ways(int seconds, bool taken)
    {
        var answer = await _app.SendAsync(Sanity.Edit(_app.Clock).SignAgain(_app.Clock, TimeSpan.FromSeconds(seconds)));

        Assert.Equal(taken ? "accepted" : "time_outside_window", answer.Says);
        Assert.Equal(taken ? 200 : 401, (int)answer.Status);
    }

    [Fact]
    public async Task Window_is_the_clients()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?>
        {
            ["PLATFORM_CLIENTS"] = TestClients.Folder("strict", cms: "sanity", shop: null, webhooks: "\"time_window_seconds\": 10,"),
            ["PLATFORM_DEFAULT_CLIENT"] = "strict",
        });

        Assert.Equal("accepted", (await app.SendAsync(Sanity.Edit(app.Clock).SignAgain(app.Clock, TimeSpan.FromSeconds(-10)))).Says);
        Assert.Equal("time_outside_window", (await app.SendAsync(Sanity.Edit(app.Clock).SignAgain(app.Clock, TimeSpan.FromSeconds(-11)))).Says);
    }

    [Theory]
    [InlineData("missing", "signature_missing")]
    [InlineData("other form", "signature_malformed")]
    [InlineData("one byte", "signature_mismatch")]
    [InlineData("other secret", "signature_mismatch")]
    public async Task Sender_that_is_not_proved_is_refused(string fault, string code)
    {
        var request = Sanity.Edit(_app.Clock);
        var body = request.Body.ToArray();
        body[^2] ^= 1;

        await RefusedAsync(
            fault switch
            {
                "missing" => request.With(Sanity.Signature, null),
                "other form" => request.With(Sanity.Signature, "sha256=00"),
                "one byte" => request.WithBody(body),
                _ => request.SignAgain(_app.Clock, secret: "another-secret"),
            },
            401,
            code);
    }

    [Fact]
    public async Task Without_a_configured_secret_nobody_is_proved()
    {
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?> { ["EDITORIAL_STORE_SANITY"] = null });

        var answer = await app.SendAsync(Sanity.Edit(app.Clock));

        Assert.Equal((401, "secret_missing"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Empty_body_with_a_right_signature_is_kept_not_processed()
    {
        var answer = await _app.SendAsync(Sanity.Edit(_app.Clock).WithBody(Array.Empty<byte>()).SignAgain(_app.Clock));

        Assert.Equal((200, "quarantined"), ((int)answer.Status, answer.Says));
    }

    [Fact]
    public async Task Sender_that_breaks_off_gets_no_delivery()
    {
        var before = _app.Faults.Requests.Count;
        using var message = Sanity.Edit(_app.Clock).ToHttp();
        message.Content = new StreamContent(new BreakingStream()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        await Assert.ThrowsAnyAsync<Exception>(() => _app.SendAsync(message));

        Assert.Equal(before, _app.Faults.Requests.Count);
    }

    private async Task<Answer> RefusedAsync(WebhookRequest request, int status, string code) =>
        IsProblem(await _app.SendAsync(request), status, code);

    private static Answer IsProblem(Answer answer, int status, string code)
    {
        Assert.Equal((status, code), ((int)answer.Status, answer.Says));
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal(status, (int?)answer.Body["status"]);
        Assert.Equal($"docs/diagnostics.md#{code}", (string?)answer.Body["type"]);
        Assert.False((bool?)answer.Body["retryable"]);
        Assert.NotEmpty((string?)answer.Body["detail"] ?? (string?)answer.Body["title"] ?? "");
        Assert.NotEmpty((string?)answer.Body["fix"] ?? "");
        Assert.Equal(answer.RequestId, (string?)answer.Body["request_id"]);
        Assert.NotNull(answer.RequestId);
        return answer;
    }
}
