using System.Collections.Concurrent;
using Platform.LocalHost.Processes;
using Platform.Tests.Waiting;

namespace Platform.Tests.LocalHost;

/// <summary>In every shell that may run the supervisor: /bin/sh with setsid, and bash without it, as on macOS.</summary>
public sealed class SupervisorTests : IDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly DirectoryInfo withoutSetsid = Directory.CreateTempSubdirectory("platform-path-");

    public SupervisorTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It reads /proc.");
        foreach (var command in new[] { "sh", "sleep", "env" })
            File.CreateSymbolicLink(Path.Combine(withoutSetsid.FullName, command), CommandPath.Find(command, "/")!);
    }

    public static TheoryData<string, bool> Shells => new() { { "/bin/sh", true }, { "/bin/bash", true }, { "/bin/bash", false } };

    public void Dispose() => withoutSetsid.Delete(recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task The_commands_exit_code_is_told(string shell, bool setsid)
    {
        using var process = Start("exit 42", shell, setsid);

        Assert.Equal(42, await process.Exit);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_killed_command_tells_its_signal(string shell, bool setsid)
    {
        using var process = Start("kill -9 $$", shell, setsid);

        Assert.Equal(128 + 9, await process.Exit);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Children_and_grandchildren_end_with_the_host(string shell, bool setsid)
    {
        var process = Start("(sleep 1000 & echo $!; wait) & sleep 1000 & echo $!; wait", shell, setsid);
        var family = (await PrintedAsync(2)).Append(await process.ProcessId).ToList();
        Assert.All(family, member => Assert.True(LinuxProcess.IsAlive(member)));

        process.Dispose();

        await Eventually.HoldsAsync(() => !family.Exists(LinuxProcess.IsAlive));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Who_ignores_TERM_is_killed_after_the_grace(string shell, bool setsid)
    {
        using var process = Start("trap '' TERM; sleep 1000 & echo $!; while :; do wait; done", shell, setsid, TimeSpan.FromMilliseconds(200));
        var family = (await PrintedAsync(1)).Append(await process.ProcessId).ToList();

        process.End();

        Assert.Equal(128 + 9, await process.Exit);
        await Eventually.HoldsAsync(() => !family.Exists(LinuxProcess.IsAlive));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task What_a_command_leaves_behind_ends_with_it(string shell, bool setsid)
    {
        using var process = Start("sleep 1000 & echo $!; exit 0", shell, setsid);
        var left = (await PrintedAsync(1)).Single();

        Assert.Equal(0, await process.Exit);
        await Eventually.HoldsAsync(() => !LinuxProcess.IsAlive(left));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_command_may_end_in_its_own_way(string shell, bool setsid)
    {
        using var process = Start("trap 'exit 7' TERM; echo $$; while :; do sleep 0.05; done", shell, setsid);
        await PrintedAsync(1);

        process.End();

        Assert.Equal(7, await process.Exit);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Variables_that_no_shell_could_name_arrive(string shell, bool setsid)
    {
        using var process = Start("env", [], shell, setsid);
        await process.Exit;

        Assert.Contains("services__blue-shop__http__0=http://127.0.0.1:1", output);
    }

    private SupervisedProcess Start(string script, string shell, bool setsid, TimeSpan? grace = null) =>
        Start("/bin/sh", ["-c", script], shell, setsid, grace);

    private SupervisedProcess Start(string command, string[] arguments, string shell, bool setsid, TimeSpan? grace = null)
    {
        var environment = new Dictionary<string, string> { ["services__blue-shop__http__0"] = "http://127.0.0.1:1" };
        if (!setsid)
            environment["PATH"] = withoutSetsid.FullName;
        return SupervisedProcess.Start(
            new LaunchPlan(command, arguments, "/", environment), (_, line) => output.Enqueue(line), TimeProvider.System, grace ?? SupervisedProcess.Grace, shell);
    }

    private async Task<IReadOnlyList<int>> PrintedAsync(int count) =>
        [.. (await Eventually.BecomesAsync(() => output.ToArray(), lines => lines.Length == count)).Select(int.Parse)];
}
