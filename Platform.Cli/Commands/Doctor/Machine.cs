using System.ComponentModel;
using System.Diagnostics;
using Platform.Cli.Hosting;

namespace Platform.Cli.Commands.Doctor;

/// <summary>The programs of a machine, as the command's environment finds them.</summary>
internal sealed class Machine(CommandHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string? Variable(string name) => host.Variables.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <returns>The program's path; null where no folder of PATH holds it.</returns>
    public string? Find(string program) => (Variable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { Path.Combine(folder, program + ".exe"), Path.Combine(folder, program + ".cmd") } : [Path.Combine(folder, program)])
        .FirstOrDefault(File.Exists);

    /// <summary>What a program writes.</summary>
    /// <returns>Null where it is not there, fails or does not end.</returns>
    public async Task<string?> AskAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        if ((Path.IsPathRooted(program) && File.Exists(program) ? program : Find(program)) is not { } path)
            return null;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = host.Directory };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            try
            {
                var error = process.StandardError.ReadToEndAsync(limit.Token);
                var said = await process.StandardOutput.ReadToEndAsync(limit.Token);
                await error;
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 ? said.Trim() : null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The first version in a text such as <c>v22.23.3</c>, <c>hugo v0.111.3+extended</c> or <c>git version 2.39.5</c>.</summary>
    public static Version? VersionIn(string? text)
    {
        for (var start = text?.IndexOfAny(Digits) ?? -1; start >= 0; start = text!.IndexOfAny(Digits, start + 1))
        {
            var end = start;
            while (end < text!.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                end++;
            if (Version.TryParse(text[start..end].TrimEnd('.'), out var version))
                return version;
            start = end - 1;
        }

        return null;
    }

    private static readonly char[] Digits = [.. "0123456789"];
}
