using System.Diagnostics;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks;

/// <summary><c>npx cdk</c> as package-lock.json has it: lists, synthesises and compares without credentials and without network.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-cdk-");

    // The app's own output: beside the tests it would lack what ASP.NET brings them.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private string Output => Path.Combine(_folder.FullName, "cdk.out");

    [Fact]
    public async Task Cdk_lists_every_client_synthesises_it_and_compares_it_with_a_stored_template_offline()
    {
        await Npm.InstallAsync(Repository.Root, cancellationToken: TestContext.Current.CancellationToken);
        var clients = ClientDirectory.Load(Repository.PathOf("clients"), "prod").All;

        // The app once; what follows reads what it made.
        var app = $"dotnet \"{Repository.PathOf("Platform.Stacks", "bin", Configuration, "net10.0", "Platform.Stacks.dll")}\"";
        await CdkAsync("synth", "--quiet", "--app", app, "-c", $"artifacts={Packages.Folder}", "--output", Output);
        var (code, listed) = await RunAsync("list", "--app", Output);
        Assert.Equal(0, code);
        Assert.Equal(
            clients.Select(client => client.StackName).Append(StackNames.SharedInfra).Order(StringComparer.Ordinal),
            listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).Order(StringComparer.Ordinal));

        var name = clients.First(client => client.ServiceIntegration.IntegrationMode == IntegrationMode.EventDriven).StackName;
        var template = Path.Combine(Output, $"{name}.template.json");
        var same = await CdkAsync("diff", name, "--app", Output, "--template", template);
        Assert.Contains("There were no differences", same, StringComparison.Ordinal);

        var stored = Path.Combine(_folder.FullName, "stored.json");
        await File.WriteAllTextAsync(stored, (await File.ReadAllTextAsync(template, TestContext.Current.CancellationToken)).Replace("\"http2and3\"", "\"http2\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (differs, told) = await RunAsync("diff", name, "--app", Output, "--template", stored, "--fail");
        Assert.Equal(1, differs);
        Assert.Contains("HttpVersion", told, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> CdkAsync(params string[] arguments)
    {
        var (code, output) = await RunAsync(arguments);
        Assert.True(code == 0, output);
        return output;
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.PathOf("node_modules", ".bin", "cdk"), [.. arguments, "--no-notices", "--no-color"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["HOME"] = _folder.FullName;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        // A proxy that nobody is: what would reach for the network fails.
        foreach (var name in (string[])["HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"])
            start.Environment[name] = "http://127.0.0.1:9";

        using var cdk = Process.Start(start)!;
        var errors = cdk.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await cdk.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await cdk.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Its words go to either stream.
        return (cdk.ExitCode, arguments[0] == "list" ? output : output + await errors);
    }
}
