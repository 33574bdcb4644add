using System.Text.Json.Nodes;

namespace Platform.Tests.Cli.Registration;

/// <summary><c>webhooks register --apply</c> for one case, against the stand-in of its API. Whatever it writes, it writes neither key nor secret.</summary>
internal sealed class RegistrationRun : IAsyncDisposable
{
    public const string Api = "http://127.0.0.1:7101";

    private readonly CliRun _cli = new();

    private RegistrationRun(RegistrationCase about, ManagementServer server)
    {
        About = about;
        Server = server;
        _cli.Write($"clients/{about.Client}.json", about.Json());
        Set("PLATFORM_CLIENTS", Path.Combine(_cli.Folder, "clients"));
        Set(about.Secret, about.Value);
        SetFor("MANAGEMENT_URL", $"{server.Address}/{about.Api}");
        SetFor("MANAGEMENT_KEY", ManagementServer.Key);
    }

    public RegistrationCase About { get; }

    public ManagementServer Server { get; }

    public string Url => $"{Api}/clients/{About.Client}/webhooks/{About.Provider}";

    public IReadOnlyList<JsonObject> Hooks => Server.Shelf.At(About.Place);

    public static async Task<RegistrationRun> OfAsync(string name) => new(RegistrationCase.Of(name), await ManagementServer.StartAsync());

    public void Set(string variable, string value) => _cli.Variables[variable] = value;

    /// <summary>A setting of the case's provider.</summary>
    public void SetFor(string setting, string value) => Set($"{About.Provider.ToUpperInvariant()}_{setting}", value);

    public void WriteRunFile() => _cli.WriteRunFile(new() { ["webhooks"] = Api });

    /// <summary>What became of it.</summary>
    public async Task<JsonObject> ApplyAsync(params string[] args)
    {
        var (_, output, error) = await RunAsync([.. args, "--apply", "--json"]);
        Assert.True(output.Length > 0, error);
        return JsonNode.Parse(output)![0]!["applied"]!.AsObject();
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var told = await _cli.RunAsync(["webhooks", "register", About.Client, "--provider", About.Provider, .. args.Contains("--api") ? args : ["--api", Api, .. args]]);
        foreach (var hidden in (string[])[ManagementServer.Key, About.Value])
        {
            Assert.DoesNotContain(hidden, told.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, told.Error, StringComparison.Ordinal);
        }

        return told;
    }

    public ValueTask DisposeAsync()
    {
        _cli.Dispose();
        return Server.DisposeAsync();
    }
}
