using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Platform.StandIns.CodeBuild;

/// <summary>
/// Runs a buildspec's phases by bash. As in version 0.2, commands share working directory and exported variables; a phase ends with
/// its first failing command, its <c>finally</c> always runs, and ABORT ends the build with the phase.
/// </summary>
internal sealed class CodeBuildRun(CodeBuildJob job, string folder, string logFile)
{
    // $1 the state's folder, $2 the command, $3 whether the build is succeeding.
    private const string Shell = """
        . "$1/env"; cd "$(cat "$1/cwd")"; export CODEBUILD_BUILD_SUCCEEDING="$3"
        trap 'code=$?; pwd >"$1/cwd"; export -p >"$1/env"; exit $code' EXIT
        eval "$2"
        """;

    private const string Aws = """
        #!/bin/sh
        # aws s3 cp [--option] s3://bucket/key file
        shift 2
        while [ "${1#--}" != "$1" ]; do shift; done
        cp "$STANDIN_OBJECTS/${1#s3://}" "$2"
        """;

    private bool _succeeding = true;

    public async Task<bool> RunAsync()
    {
        Directory.CreateDirectory(folder);
        await using var log = new StreamWriter(new FileStream(logFile, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var yaml = new YamlStream();
        yaml.Load(new StringReader(job.Project.Buildspec));
        var buildspec = (YamlMappingNode)yaml.Documents[0].RootNode;
        var environment = Prepare(buildspec);

        foreach (var phase in CodeBuildPhase.Of(buildspec))
        {
            var before = _succeeding;
            await RunAsync(phase.Commands, stopsAtFailure: true, environment, log);
            await RunAsync(phase.Finally, stopsAtFailure: false, environment, log);
            if (job.Killed.IsCancellationRequested || (before && !_succeeding && (phase.Aborts || phase.Name != "build")))
                break;
        }

        return _succeeding;
    }

    private async Task RunAsync(IReadOnlyList<string> commands, bool stopsAtFailure, Dictionary<string, string> environment, StreamWriter log)
    {
        foreach (var command in commands)
        {
            if (job.Killed.IsCancellationRequested)
                return;

            await log.WriteLineAsync($"[Container] Running command {command}");
            var code = await RunAsync(command, environment, log);
            if (code == 0)
                continue;

            await log.WriteLineAsync($"[Container] Command did not exit successfully {command} exit status {code}");
            _succeeding = false;
            if (stopsAtFailure)
                return;
        }
    }

    private async Task<int> RunAsync(string command, Dictionary<string, string> environment, StreamWriter log)
    {
        var start = new ProcessStartInfo("bash", ["-c", Shell, "bash", folder, command, _succeeding ? "1" : "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await using (job.Killed.UnsafeRegister(_ => process.Kill(entireProcessTree: true), null))
            await process.WaitForExitAsync();
        return process.ExitCode;

        void Write(string? line)
        {
            if (line is null)
                return;
            lock (log)
                log.WriteLine(line);
        }
    }

    /// <summary>Start over project over buildspec, as the documentation orders them; and what CodeBuild itself sets.</summary>
    private Dictionary<string, string> Prepare(YamlMappingNode buildspec)
    {
        if (Directory.Exists(job.Project.Disk))
            Directory.Delete(job.Project.Disk, recursive: true);
        var source = Path.Combine(folder, "src");
        CopyFolder(job.Project.Source, source);
        var tools = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        File.WriteAllText(Path.Combine(tools, "aws"), Aws);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(tools, "aws"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(folder, "env"), "");
        File.WriteAllText(Path.Combine(folder, "cwd"), source);

        var environment = new Dictionary<string, string>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
            ["HOME"] = Environment.GetEnvironmentVariable("HOME") ?? folder,
        };
        if (buildspec.Children.TryGetValue("env", out var env) && ((YamlMappingNode)env).Children.TryGetValue("variables", out var variables))
        {
            foreach (var (name, value) in ((YamlMappingNode)variables).Children)
                environment[(string)name!] = (string)value!;
        }

        foreach (var (name, value) in job.Project.Environment)
            environment[name] = value;
        foreach (var (name, value) in job.Overrides)
            environment[name] = value;
        environment["PATH"] = $"{tools}:{environment["PATH"]}";
        environment["STANDIN_OBJECTS"] = job.Project.Objects;
        environment["CODEBUILD_BUILD_ID"] = job.Id;
        environment["CODEBUILD_BUILD_ARN"] = job.Arn;
        environment["CODEBUILD_BUILD_NUMBER"] = "1";
        environment["CODEBUILD_SRC_DIR"] = source;
        environment["CODEBUILD_INITIATOR"] = "stand-in";
        return environment;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
