namespace Platform.Tests.Cli.Registration;

public sealed class RegisterCommandTests : IDisposable
{
    private readonly CliRun _cli = new();

    [Fact]
    public async Task Each_provider_has_its_address_events_and_the_name_of_its_secret()
    {
        var told = (await _cli.JsonAsync("webhooks", "register", "editorial-store", "--api", "https://api.example")).AsArray();
        Assert.Equal(["sanity", "snipcart"], told.Select(one => (string)one!["provider"]!));
        Assert.Equal("https://api.example/clients/editorial-store/webhooks/sanity", (string?)told[0]!["url"]);
        Assert.Equal("ssm:/editorial-store-prod/EDITORIAL_STORE_SANITY", (string?)told[0]!["secrets"]![0]);
        Assert.Contains(told[1]!["events"]!.AsArray(), happening => ((string)happening!).Contains("order", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_laptop_the_address_is_the_running_platforms_and_no_secrets_value_is_printed()
    {
        _cli.WriteRunFile(new() { ["webhooks"] = "http://127.0.0.1:7101" });
        var (code, output, error) = await _cli.RunAsync("webhooks", "register", "editorial-store");
        Assert.True(code == 0, error);
        Assert.Contains("http://127.0.0.1:7101/clients/editorial-store/webhooks/snipcart", output, StringComparison.Ordinal);
        Assert.Contains("env:EDITORIAL_STORE_SANITY", output, StringComparison.Ordinal);
        Assert.DoesNotContain("sanity-secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_address_is_refused() =>
        Assert.Equal(2, (await _cli.RunAsync("webhooks", "register", "editorial-store", "--api", "api")).Code);

    public void Dispose() => _cli.Dispose();
}
