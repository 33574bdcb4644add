using System.Collections.Concurrent;
using System.Diagnostics;
using Platform.Tests.Aws.LambdaHosting;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Conformance;

/// <summary>
/// A service as a process of its own: on Kestrel, or as a Lambda function that has a sandbox's variables and nothing else, and an
/// empty folder as working directory.
/// </summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly DirectoryInfo _folder;

    private ServiceProcess(Process process, DirectoryInfo folder)
    {
        _process = process;
        _folder = folder;
        process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Lines => [.. _lines];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="service">The assembly, such as <c>Platform.Webhooks</c>.</param>
    public static async Task<(ServiceProcess Process, HttpClient Http)> OnKestrelAsync(string service, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var process = Start(service, settings.Append(new("ASPNETCORE_URLS", address)));
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
        await Eventually.HoldsAsync(async stop => (await http.GetAsync("/health", stop)).IsSuccessStatusCode);
        return (process, http);
    }

    public static ServiceProcess InLambda(string service, FakeRuntimeApi api, string role, IEnumerable<KeyValuePair<string, string?>> settings) => Start(service,
    [
        .. settings,
        new("PLATFORM_ROLE", role),
        new("AWS_LAMBDA_RUNTIME_API", api.Address),
        new("AWS_LAMBDA_FUNCTION_NAME", $"tested-{role}"),
        new("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        new("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        new("LAMBDA_TASK_ROOT", AppContext.BaseDirectory),
        new("_HANDLER", service),
    ]);

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(Cancellation);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        // A function can write to /tmp only.
        var left = _folder.EnumerateFileSystemInfos().Select(file => file.Name).ToArray();
        _folder.Delete(recursive: true);
        Assert.Empty(left);
    }

    private static ServiceProcess Start(string service, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var folder = Directory.CreateTempSubdirectory("platform-function-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{service}.dll")])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LANG"] = "en_US.UTF-8";
        start.Environment["TZ"] = ":UTC";
        foreach (var (name, value) in settings)
        {
            // What Lambda takes as a variable's name.
            Assert.Matches("^[a-zA-Z_][a-zA-Z0-9_]+$", name);
            start.Environment[name] = value;
        }

        return new ServiceProcess(Process.Start(start)!, folder);
    }
}
