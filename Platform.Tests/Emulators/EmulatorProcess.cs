using System.Collections.Concurrent;
using System.Diagnostics;

namespace Platform.Tests.Emulators;

/// <summary>One script of Platform.AppHost/emulator. It ends with the test run, however that ends, because it watches its standard input.</summary>
public sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);

    private readonly string script;
    private readonly string? dataDir;
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    private EmulatorProcess(string script, string? dataDir, int port)
    {
        this.script = script;
        this.dataDir = dataDir;
        Port = port;
    }

    public int Port { get; private set; }

    public string Endpoint => $"http://127.0.0.1:{Port}";

    public bool IsRunning => process is { HasExited: false };

    /// <param name="port">0 takes any free port, which a restart then keeps.</param>
    public static async Task<EmulatorProcess> StartAsync(string script, string? dataDir = null, int port = 0)
    {
        var emulator = new EmulatorProcess(script, dataDir, port);
        await emulator.StartAsync();
        return emulator;
    }

    /// <summary>Starts it (again) on the same port and the same folder, and returns when it listens.</summary>
    public async Task StartAsync()
    {
        var folder = Repository.PathOf("Platform.AppHost", "emulator");
        var node = await Node.PathAsync();
        await Npm.InstallAsync(folder, node);

        var start = new ProcessStartInfo(node, [script, "--die-with-stdin"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PORT"] = Port.ToString();
        start.Environment["DATA_DIR"] = dataDir ?? "";

        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new Process { StartInfo = start, EnableRaisingEvents = true };
        started.OutputDataReceived += (_, line) => Read(line.Data);
        started.ErrorDataReceived += (_, line) => Read(line.Data);
        started.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"{script} ended while starting.\n{Output}"));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        process = started;

        var address = await listening.Task.WaitAsync(StartDeadline);
        Port = new Uri(address).Port;

        void Read(string? line)
        {
            if (line is null)
                return;
            output.Enqueue(line);
            if (line.Split("listening on ") is [_, var url])
                listening.TrySetResult(url);
        }
    }

    /// <summary>As kill -9: nothing is flushed or said goodbye to.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public string Output => string.Join('\n', output);

    public async ValueTask DisposeAsync() => await KillAsync();
}
