using System.Diagnostics;

namespace Platform.Builds.Running;

/// <summary>One command as a process group of its own, under <c>supervise.sh</c>: nothing it starts outlives it, nor this service.</summary>
internal static class EngineProcess
{
    private static readonly string Supervisor = Path.Combine(AppContext.BaseDirectory, "Running", "supervise.sh");

    // setsid comes with every Linux, perl with macOS.
    private static readonly string[] NewGroup =
        OnPath("setsid") ? ["setsid"] : ["perl", "-e", "setpgrp(0, 0); exec @ARGV or die $!"];

    /// <param name="line">Gets each line of both outputs.</param>
    /// <param name="cancellationToken">Kills the whole group.</param>
    /// <returns>The command's exit code; 137 where it was killed.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> command,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        Action<string> line,
        CancellationToken cancellationToken)
    {
        var exitFile = Path.Combine(Path.GetTempPath(), $"platform-build-{Guid.NewGuid():N}.exit");
        using var process = new Process { StartInfo = StartInfo([.. NewGroup, "sh", Supervisor, exitFile, .. command], folder, environment) };
        process.OutputDataReceived += (_, output) => Pass(output.Data);
        process.ErrorDataReceived += (_, output) => Pass(output.Data);
        try
        {
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await using (cancellationToken.UnsafeRegister(_ => process.StandardInput.Close(), null))
                await process.WaitForExitAsync(CancellationToken.None);

            cancellationToken.ThrowIfCancellationRequested();
            return File.Exists(exitFile) ? int.Parse(await File.ReadAllTextAsync(exitFile, CancellationToken.None)) : process.ExitCode;
        }
        finally
        {
            File.Delete(exitFile);
        }

        void Pass(string? text)
        {
            if (text is not null)
                line(text);
        }
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
