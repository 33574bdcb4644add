using Platform.Providers;
using Platform.Tests.Emulators;
using Platform.Tests.Providers.Recordings;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Cli.Registration;

/// <summary>The whole circle: what a provider sends to the address that was registered, proved by the secret that was, the intake takes.</summary>
public sealed class RegisteredWebhookTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Theory]
    [InlineData("GitHub", "decap/github-push-modified")]
    [InlineData("Sanity", "sanity/article-published")]
    [InlineData("Contentful", "contentful/entry-publish")]
    public async Task What_comes_to_the_registered_address_with_the_registered_secret_is_accepted(string name, string recording)
    {
        await using var run = await RegistrationRun.OfAsync(name);
        await using var app = WebhooksApp.Start(layer.Settings, more: new Dictionary<string, string?> { [run.About.Secret] = run.About.Value });
        await run.ApplyAsync("--api", app.Http.BaseAddress!.ToString());
        var hook = Assert.Single(run.Hooks);
        var secret = (string?)(hook["config"]?["secret"] ?? hook["secret"]) ?? (string)run.Server.Shelf.At(run.About.Place + "/signing")[0]["value"]!;
        var address = new Uri((string)(hook["config"]?["url"] ?? hook["url"])!);
        Assert.Equal(app.Http.BaseAddress!.Authority, address.Authority);

        var accepted = await app.SendAsync(Signed(secret));
        var forged = await app.SendAsync(Signed(secret + "0"));

        Assert.Equal((200, "accepted"), ((int)accepted.Status, accepted.Says));
        Assert.Equal((401, "signature_mismatch"), ((int)forged.Status, forged.Says));

        WebhookRequest Signed(string with)
        {
            var recorded = new RecordedCase(recording);
            return recorded.Provider.Sign(recorded.Provider.AsEdit(recorded.Recording, app.Clock), address, app.Clock, with);
        }
    }
}
