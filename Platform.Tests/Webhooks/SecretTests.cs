using Microsoft.Extensions.Time.Testing;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>Secrets are read at each use, from wherever their reference says, for as long as it says.</summary>
public sealed class SecretTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>, IAsyncLifetime
{
    private FakeSecretStores _stores = null!;

    public async ValueTask InitializeAsync() => _stores = await FakeSecretStores.StartAsync();

    public ValueTask DisposeAsync() => _stores.DisposeAsync();

    [Fact]
    public async Task While_a_secret_is_rotated_both_prove_and_the_one_that_did_is_recorded()
    {
        var clock = WebhooksApp.NewClock();
        await using var app = Start(
            $$"""{ "ref": "env:OLD", "until": "{{clock.GetUtcNow().AddHours(1):O}}" }, { "ref": "env:NEW" }""",
            clock,
            new Dictionary<string, string?> { ["OLD"] = "old-secret", ["NEW"] = "new-secret" });

        Assert.Equal("env:OLD", await ProvedByAsync(app, "old-secret"));
        Assert.Equal("env:NEW", await ProvedByAsync(app, "new-secret"));

        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.Equal("env:OLD", await ProvedByAsync(app, "old-secret"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("signature_mismatch", await ProvedByAsync(app, "old-secret"));
        Assert.Equal("env:NEW", await ProvedByAsync(app, "new-secret"));
    }

    [Theory]
    [InlineData("ssm:/clients/editorial/sanity", "/clients/editorial/sanity")]
    [InlineData("secretsmanager:clients/editorial/sanity", "clients/editorial/sanity")]
    public async Task Secret_is_read_from_its_store_and_remembered_for_five_minutes(string reference, string name)
    {
        await using var app = Start($$"""{ "ref": "{{reference}}" }""");
        _stores.Values[name] = "first";

        Assert.Equal(reference, await ProvedByAsync(app, "first"));
        _stores.Values[name] = "second";
        Assert.Equal(reference, await ProvedByAsync(app, "first"));
        Assert.Equal(1, _stores.Calls);

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(reference, await ProvedByAsync(app, "second"));
        Assert.Equal("signature_mismatch", await ProvedByAsync(app, "first"));
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains("second", StringComparison.Ordinal) && !line.Contains("seconds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("env:NOBODY_SET_IT")]
    [InlineData("ssm:/not/there")]
    [InlineData("secretsmanager:not-there")]
    public async Task Secret_that_is_not_there_proves_nobody_and_is_named_in_the_log(string reference)
    {
        await using var app = Start($$"""{ "ref": "{{reference}}" }""");

        Assert.Equal("secret_missing", await ProvedByAsync(app, ""));
        Assert.Contains(app.Logs.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(reference, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ssm:/clients/editorial/sanity")]
    [InlineData("secretsmanager:clients/editorial/sanity")]
    public async Task Store_that_cannot_be_asked_is_503_not_401(string reference)
    {
        await using var app = Start($$"""{ "ref": "{{reference}}" }""");
        _stores.Broken = true;

        var sending = app.SendAsync(Sanity.Edit(app.Clock));
        await app.PassTimeAsync(sending);
        var answer = await sending;

        Assert.Equal((503, "secrets_unavailable"), ((int)answer.Status, answer.Says));
        Assert.NotNull(answer.RetryAfter);
    }

    private WebhooksApp Start(string references, FakeTimeProvider? clock = null, IReadOnlyDictionary<string, string?>? more = null) =>
        WebhooksApp.Start(layer.Settings, clock, new Dictionary<string, string?>([.. _stores.Settings, .. more ?? new Dictionary<string, string?>()])
        {
            ["PLATFORM_CLIENTS"] = TestClients.Folder("secretive", cms: "sanity", shop: null, secrets: $"\"sanity\": [{references}]"),
            ["PLATFORM_DEFAULT_CLIENT"] = "secretive",
        }, services => services.ReplaceProvider(new ScriptedProvider()));

    /// <returns>The secret that the record names, or the refusal's code.</returns>
    private static async Task<string> ProvedByAsync(WebhooksApp app, string secret)
    {
        var answer = await app.SendAsync(Sanity.Edit(app.Clock).SignAgain(app.Clock, secret: secret));
        return (int)answer.Status == 200 ? (await app.DetailAsync(answer.Delivery)).Record.Secret : answer.Says!;
    }
}
