using Microsoft.Extensions.Configuration;
using Platform.Console;

namespace Platform.Tests.Console;

public sealed class ConsoleOptionsTests
{
    [Theory]
    [InlineData(null, null, null, 7100, 7104)]
    [InlineData("http://127.0.0.1:8000", null, null, 8000, 7104)]
    [InlineData("http://127.0.0.1:8000;http://127.0.0.1:8001", null, null, 8000, 8001)]
    [InlineData("http://127.0.0.1:8001;http://127.0.0.1:8000", null, "8001", 8000, 8001)]
    [InlineData("http://localhost:8000", "7100", "8001", 8000, 8001)]
    [InlineData(null, "8000", "8001", 8000, 8001)]
    public void The_sockets_follow_the_environment(string? urls, string? console, string? sites, int consolePort, int sitesPort)
    {
        var options = Read(("urls", urls), ("PLATFORM_CONSOLE_PORT", console), ("PLATFORM_SITES_PORT", sites));

        Assert.Equal((consolePort, sitesPort), (options.ConsolePort, options.SitesPort));
    }

    [Fact]
    public void Behind_a_proxy_the_public_port_is_the_named_one() =>
        Assert.Equal(7100, Read(("urls", "http://localhost:51234"), ("PLATFORM_CONSOLE_PORT", "7100")).PublicConsolePort);

    [Fact]
    public void Without_a_token_each_start_makes_its_own()
    {
        var (one, two) = (Read(), Read());

        Assert.True(one.TokenIsOwn);
        Assert.True(one.Token.Length >= 32);
        Assert.NotEqual(one.Token, two.Token);
    }

    [Theory]
    [InlineData("http://127.0.0.1:7105/api", "http://127.0.0.1:7105/")]
    [InlineData("https://app.snipcart.example/api", null)]
    [InlineData(null, null)]
    public void Tokens_are_registered_on_this_machine_only(string? api, string? standIn) =>
        Assert.Equal(standIn, Read(("SNIPCART_API_URL", api)).StandIn?.ToString());

    private static ConsoleOptions Read(params (string Name, string? Value)[] settings) => ConsoleOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build());
}
