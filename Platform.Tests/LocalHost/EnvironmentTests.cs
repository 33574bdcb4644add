using System.Collections;
using Aspire.Hosting;

namespace Platform.Tests.LocalHost;

/// <summary>Aspire's own names and values, except that addresses say 127.0.0.1 where Aspire says localhost.</summary>
public sealed class EnvironmentTests
{
    // What the shells between host and process set for themselves.
    private static readonly string[] OfShells = ["PWD", "OLDPWD", "SHLVL", "_"];

    [Fact]
    public async Task A_project_process_gets_exactly_what_Aspire_gives()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It reads /proc.");
        await using var host = new TestHost();
        var emulator = host.AddShell("blue-shop", "sleep 1000").WithHttpEndpoint(port: 18001, env: "PORT");
        var other = host.Builder.AddProject<StandInsProject>("other").WithHttpEndpoint(port: 18002).WithHttpEndpoint(port: 18003, name: "admin");
        host.AddService("service", 18004)
            .WithHttpEndpoint(port: 18005, name: "public")
            .WithHttpEndpoint(port: 18006, name: "own", env: "OWN_PORT")
            .WithReference(emulator.GetEndpoint("http"))
            .WithReference(other)
            .WithEnvironment("PLAIN", "text")
            .WithEnvironment("ADDRESS", emulator.GetEndpoint("http"))
            .WithEnvironment("BELOW", $"{emulator.GetEndpoint("http")}/api")
            .WithEnvironment("SECRET", host.Builder.AddParameter("a-secret", "hidden", secret: true))
            .WithEnvironment("ABSENT", (string?)null);

        await host.StartAsync();
        var status = await host.IsHealthyAsync("service");

        var own = LinuxProcess.EnvironmentOf(status.ProcessId!.Value)
            .Where(variable => !OfShells.Contains(variable.Key) && !IsInherited(variable));
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["ADDRESS"] = "http://127.0.0.1:18001",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:18004;http://127.0.0.1:18005",
                ["BELOW"] = "http://127.0.0.1:18001/api",
                ["BLUE_SHOP_HTTP"] = "http://127.0.0.1:18001",
                ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
                ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
                ["OTHER_ADMIN"] = "http://127.0.0.1:18003",
                ["OTHER_HTTP"] = "http://127.0.0.1:18002",
                ["OWN_PORT"] = "18006",
                ["PLAIN"] = "text",
                ["SECRET"] = "hidden",
                ["services__blue-shop__http__0"] = "http://127.0.0.1:18001",
                ["services__other__admin__0"] = "http://127.0.0.1:18003",
                ["services__other__http__0"] = "http://127.0.0.1:18002",
            },
            new SortedDictionary<string, string>(own.ToDictionary(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_executable_gets_its_port_and_nothing_that_only_NET_reads()
    {
        await using var host = new TestHost();
        host.AddShell("node", "echo \"port $PORT urls $ASPNETCORE_URLS format $LOGGING__CONSOLE__FORMATTERNAME\"").WithHttpEndpoint(port: 18011, env: "PORT");

        await host.StartAsync();
        await host.BecomesAsync("node", status => status.HasEnded);

        Assert.Equal(["port 18011 urls  format "], host.LogOf("node"));
    }

    [Fact]
    public async Task What_AppHost_cs_sets_itself_wins()
    {
        await using var host = new TestHost();
        host.Builder.AddProject<StandInsProject>("service").WithHttpEndpoint(port: 18021).WithEnvironment("ASPNETCORE_URLS", "http://127.0.0.1:18022");

        var environment = Platform.LocalHost.Running.ResourceEnvironment.Of(host.Builder.Build().Resources.Single());

        Assert.Equal("http://127.0.0.1:18022", environment["ASPNETCORE_URLS"].Value());
    }

    private static bool IsInherited(KeyValuePair<string, string> variable) =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Any(own => (string)own.Key == variable.Key && (string?)own.Value == variable.Value);
}
