using System.Diagnostics;

namespace Platform.LocalHost.Processes;

/// <summary>Starts supervisor.sh, which gives a command its own process group and ends that group with this host.</summary>
internal static class Supervisor
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "supervisor.sh");

    /// <summary>The POSIX shell; where there is no setsid (macOS), bash, whose job control makes a group without a terminal.</summary>
    public static string Shell { get; } = CommandPath.Find("setsid", "/") is null && File.Exists("/bin/bash") ? "/bin/bash" : "/bin/sh";

    public static Process Start(LaunchPlan plan, TimeSpan grace, string shell)
    {
        var start = new ProcessStartInfo(shell)
        {
            WorkingDirectory = plan.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = [Script, $"{(int)(grace.TotalSeconds * 10)}", .. plan.CommandLine];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in plan.Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
