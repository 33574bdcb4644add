using System.Diagnostics;
using System.Text.Json.Nodes;
using Platform.AppHost.Development;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.AppHost;

/// <summary>
/// The AppHost as a process of its own. With <c>--emulator localstack</c> everything waits for a container that doesn't come,
/// except Snipcart's stand-in: one child, which is enough to see how a host ends.
/// </summary>
public sealed class AppHostLifeTests : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("platform-life-");
    private readonly TerminalText terminal = new();
    private readonly List<Process> started = [];

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It reads /proc.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in started)
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }

        await Eventually.HoldsAsync(() => LinuxProcess.Mentioning(data.FullName).Count == 0);
        terminal.Dispose();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Kill_9_of_the_host_leaves_no_child()
    {
        var host = Start();
        await ChildIsHealthyAsync();
        Assert.True(LinuxProcess.Mentioning(data.FullName).Count > 1);

        LinuxProcess.Send(host, LinuxProcess.Kill);

        await Eventually.HoldsAsync(() => LinuxProcess.Mentioning(data.FullName).Count == 0);
    }

    [Fact]
    public async Task TERM_is_an_orderly_stop_with_exit_code_zero()
    {
        var host = Start();
        await ChildIsHealthyAsync();

        LinuxProcess.Send(host, LinuxProcess.Term);
        await Eventually.HoldsAsync(() => host.HasExited);

        Assert.Equal(0, host.ExitCode);
        Assert.Contains(terminal.Lines, line => line.Contains("snipcart", StringComparison.Ordinal) && line.EndsWith("Stopped", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(data.FullName, "localhost.json")));
        Assert.Empty(LinuxProcess.Mentioning(data.FullName));
    }

    [Fact]
    public async Task A_second_host_is_refused_with_one_line_and_exit_code_one()
    {
        Start();
        await ChildIsHealthyAsync();
        var run = await File.ReadAllTextAsync(Path.Combine(data.FullName, "run.json"), TestContext.Current.CancellationToken);

        var second = Start();
        await Eventually.HoldsAsync(() => second.HasExited);

        Assert.Equal(1, second.ExitCode);
        await Eventually.HoldsAsync(() => terminal.Lines.Any(line => line.StartsWith("Platform runs already (process ", StringComparison.Ordinal)));
        Assert.Equal(run, await File.ReadAllTextAsync(Path.Combine(data.FullName, "run.json"), TestContext.Current.CancellationToken));
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet",
        [
            typeof(DevelopmentValues).Assembly.Location, "--data", data.FullName, "--emulator", "localstack", "--PLATFORM_NODE", "/bin/sh",
            "--Ports:Console", "0", "--Ports:Webhooks", "0", "--Ports:Content", "0", "--Ports:Builds", "0", "--Ports:Sites", "0", "--Ports:Direct", "0",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => terminal.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => terminal.WriteLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        started.Add(process);
        return process;
    }

    private async Task ChildIsHealthyAsync()
    {
        await Eventually.HoldsAsync(() => terminal.Lines.Any(line =>
            line.Contains("snipcart", StringComparison.Ordinal) && line.Contains("Healthy", StringComparison.Ordinal)));
        await Eventually.BecomesAsync(
            () => JsonNode.Parse(File.ReadAllText(Path.Combine(data.FullName, "localhost.json"))), address => address is not null);
    }
}
