using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli;
using Platform.Cli.Hosting;
using Platform.Tests.Emulators;

namespace Platform.Tests.Cli;

/// <summary>Runs the command line in this process, in a folder of its own with a run.json of its own.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-cli-");

    public Dictionary<string, string> Variables { get; } = new()
    {
        ["PLATFORM_CLIENTS"] = Repository.PathOf("clients"),
        ["PLATFORM_RECORDINGS"] = Repository.PathOf("recordings"),
    };

    public string Folder => _folder.FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>What the AppHost would have written.</summary>
    public void WriteRunFile(
        Dictionary<string, string> addresses, IReadOnlyDictionary<string, string?>? environment = null, IReadOnlyDictionary<string, string>? secrets = null) =>
        Write(".platform/run.json", JsonSerializer.Serialize(new
        {
            addresses,
            secrets = secrets ?? new Dictionary<string, string>
            {
                ["EDITORIAL_STORE_SANITY"] = "sanity-secret",
                ["EDITORIAL_STORE_SNIPCART"] = "snipcart-secret",
                ["PLATFORM_OPERATOR_KEY"] = "operator-key-of-tests",
            },
            environment = environment ?? new Dictionary<string, string?> { ["PLATFORM_PREFIX"] = "platform-dev", ["PLATFORM_ENVIRONMENT"] = "dev" },
        }));

    public Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync(args, null);

    /// <summary>As a person at a terminal would answer it, a line each.</summary>
    public Task<(int Code, string Output, string Error)> AnswerAsync(string answers, params string[] args) => RunAsync(args, answers);

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] args, string? answers)
    {
        using var input = new StringReader(answers ?? "");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CommandHost { Directory = Folder, Variables = Variables, Output = output, Error = error, Input = input, CanAsk = answers is not null };
        var code = await PlatformCommand.RunAsync(args, host, TestContext.Current.CancellationToken);
        Assert.DoesNotContain('\u001b', output.ToString());
        return (code, output.ToString(), error.ToString());
    }

    public async Task<JsonNode> JsonAsync(params string[] args)
    {
        var (code, output, error) = await RunAsync([.. args, "--json"]);
        Assert.True(code == 0, error);
        return JsonNode.Parse(output)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
