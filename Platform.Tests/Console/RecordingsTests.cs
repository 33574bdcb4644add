using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Tests.Console;

public sealed class RecordingsTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    [Fact]
    public async Task Each_recording_is_described_by_itself()
    {
        var page = await console.TextAsync("/recordings");

        Assert.Contains("<h3>article-published</h3><p class=\"muted clip\"><code>update</code> accepted: content_updated article-the-weight-of-a-cup</p>", page, StringComparison.Ordinal);
        Assert.Contains("refused as synchronous_hook", page, StringComparison.Ordinal);
        Assert.Contains("data-post=\"/recordings/edit/sanity/article-published\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-post=\"/recordings/edit/snipcart/taxes-calculate\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_sends_what_the_intake_s_own_verification_accepts()
    {
        using var answer = await console.PostAsync("/recordings/replay/sanity/article-published");
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("href=\"/deliveries/dlv_", (string?)body!["html"], StringComparison.Ordinal);
        Assert.Contains("Answered 200 accepted", (string?)body["message"], StringComparison.Ordinal);
        var sent = console.Services.Webhooks.Last(request => request.Path == "/webhooks/sanity");
        Assert.IsType<VerificationResult.Verified>(Verify(sent));
    }

    [Fact]
    public async Task As_an_edit_it_is_a_new_delivery_with_other_text()
    {
        using var first = await console.PostAsync("/recordings/edit/sanity/article-published");
        using var second = await console.PostAsync("/recordings/edit/sanity/article-published");

        var sent = console.Services.Webhooks.Where(request => Text(request).Contains("(edit ", StringComparison.Ordinal)).ToList();
        Assert.True(sent.Count >= 2);
        Assert.NotEqual(sent[0].Header("idempotency-key"), sent[1].Header("idempotency-key"));
        Assert.All(sent, request => Assert.IsType<VerificationResult.Verified>(Verify(request)));
    }

    [Theory]
    [InlineData("/recordings/replay/sanity/no-such-case", HttpStatusCode.NotFound, "recording_unknown")]
    [InlineData("/recordings/replay/../clients/any", HttpStatusCode.NotFound, null)]
    [InlineData("/recordings/replay/snipcart/order-completed", HttpStatusCode.Conflict, "secret_missing")]
    public async Task What_cannot_be_sent_says_why(string path, HttpStatusCode status, string? code)
    {
        using var answer = await console.PostAsync(path);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        if (code is not null)
            Assert.Equal(code, (string?)problem!["code"]);
    }

    private static VerificationResult Verify(WebhookRequest request) => ProviderRegistry.Find(new ProviderId("sanity"))!.Verify(
        request,
        [new WebhookSecret("env:TIDE_SANITY", ConsoleFixture.SanitySecret)],
        ClientFile.Parse("tide.json", """
            { "client_id": "tide", "company_name": "Tide", "domain": "tide.example", "contact_email": "studio@tide.example", "service_tier": "tier3",
              "service_integration": { "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
                "cms_config": { "provider": "sanity", "settings": { "project_id": "zp7mbokg", "dataset": "production" } } } }
            """, null));

    private static string Text(WebhookRequest request) => System.Text.Encoding.UTF8.GetString(request.Body.Span);
}
