using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.EndToEnd;

/// <summary>The AppHost's own graph as its user starts it, with ports and a state of its own.</summary>
public sealed partial class AppHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(4);

    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;

    private AppHostProcess(string state, string[] more)
    {
        State = state;
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet",
        [
            Repository.PathOf("Platform.AppHost", "bin", configuration, "net10.0", "Platform.AppHost.dll"),
            "--data", state,
            "--Ports:Console", "0", "--Ports:Webhooks", "0", "--Ports:Content", "0", "--Ports:Builds", "0", "--Ports:Sites", "0", "--Ports:Direct", "0",
            .. more,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The folder that holds run.json, the emulators' data, workspaces and logs.</summary>
    public string State { get; }

    public string Output => string.Join('\n', output);

    public bool HasExited => process.HasExited;

    /// <param name="more">Of the AppHost's own options, such as <c>--seed editorial-store</c>.</param>
    public static async Task<AppHostProcess> StartAsync(string state, params string[] more)
    {
        // Other tests may be installing into the same folders.
        await Npm.InstallAsync(Repository.PathOf("Platform.AppHost", "emulator"), await Node.PathAsync());
        var host = new AppHostProcess(state, more);
        await Eventually.HoldsAsync(
            () => host.Output.Contains("All healthy", StringComparison.Ordinal) || (host.HasExited ? throw new InvalidOperationException(host.Output) : false),
            StartDeadline,
            "the AppHost says that all is healthy");
        return host;
    }

    /// <summary>What the AppHost wrote for the CLI and for tests.</summary>
    public JsonNode Run() => JsonNode.Parse(File.ReadAllText(Path.Combine(State, "run.json")))!;

    public Uri Address(string name) => new(Run()["addresses"]![name]!.GetValue<string>());

    public string Secret(string name) => Run()["secrets"]![name]!.GetValue<string>();

    public async Task<IReadOnlyList<Resource>> ResourcesAsync()
    {
        using var http = Control(out var url);
        var json = await http.GetStringAsync(new Uri(url, "resources"));
        return JsonSerializer.Deserialize<List<Resource>>(json, JsonSerializerOptions.Web)!;
    }

    public async Task CommandAsync(string resource, string command)
    {
        using var http = Control(out var url);
        using var answer = await http.PostAsync(new Uri(url, $"resources/{resource}/commands/{command}"), content: null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>As kill -9 of the resource's own process.</summary>
    public async Task KillAsync(string resource)
    {
        var pid = (await ResourcesAsync()).Single(r => r.Name == resource).Pid ?? throw new InvalidOperationException($"{resource} has no process.");
        Signal(pid, 9);
        await Eventually.BecomesAsync(
            async _ => (await ResourcesAsync()).Single(r => r.Name == resource),
            r => r.Pid != pid,
            what: $"the host noticed that {resource} died");
    }

    /// <summary>Every process that carries this host's state folder in its environment or command line, the host itself aside.</summary>
    public IReadOnlyList<int> Children() =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!))
            .Where(pid => pid != process.Id && pid != Environment.ProcessId && Mentions(pid))];

    /// <summary>As Ctrl+C; as TERM where whoever started the tests lets their children ignore Ctrl+C, as a shell's <c>&amp;</c> does.</summary>
    public void Interrupt() => Signal(process.Id, IgnoresInterrupts() ? 15 : 2);

    public void KillHost() => Signal(process.Id, 9);

    public Task WaitForExitAsync() => process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Interrupt();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            KillHost();
        }

        process.Dispose();
    }

    private static bool IgnoresInterrupts()
    {
        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 0b10) != 0;
    }

    private bool Mentions(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Contains(State, StringComparison.Ordinal)
                || File.ReadAllText($"/proc/{pid}/environ").Contains(State, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private HttpClient Control(out Uri url)
    {
        var control = JsonNode.Parse(File.ReadAllText(Path.Combine(State, "localhost.json")))!;
        url = new Uri(control["url"]!.GetValue<string>().TrimEnd('/') + "/");
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", control["token"]!.GetValue<string>());
        return http;
    }

    private void Keep(string? line)
    {
        if (line is not null)
            output.Enqueue(line);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);

    private static void Signal(int pid, int signal) => Assert.Equal(0, Kill(pid, signal));

    /// <summary>A line of the control endpoint's answer.</summary>
    public sealed record Resource(string Name, string State, string? Health, int? Pid);
}
