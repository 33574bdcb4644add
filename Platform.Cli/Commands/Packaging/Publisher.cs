using System.Diagnostics;

namespace Platform.Cli.Commands.Packaging;

/// <summary>
/// <c>dotnet publish</c> for Lambda and CodeBuild: both have the runtime, so that packages hold our own code only, compiled ahead
/// (ReadyToRun), as a function's first answer would else wait for the compiler.
/// </summary>
internal sealed class Publisher(string root)
{
    public const string Machine = "linux-arm64";

    // Apart from the solution's own output, whose restore is for any machine.
    private string Work => Path.Combine(root, "artifacts", "build");

    /// <param name="project">Its folder, which has its name.</param>
    /// <returns>The folder with what was published.</returns>
    public async Task<string> PublishAsync(string project, CancellationToken cancellationToken)
    {
        var output = Path.Combine(Work, "package", project);
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);

        string[] arguments =
        [
            "publish", Path.Combine(root, project), "-c", "Release", "-r", Machine, "--self-contained", "false", "--artifacts-path", Work, "-o", output,
            "-p:PublishReadyToRun=true", "-p:UseAppHost=false", "-p:TieredPGO=false", "-p:PublishDocumentationFiles=false", "-p:ContinuousIntegrationBuild=true",
            "-v", "quiet", "-nologo",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new CommandFault(Cli.ExitCode.Negative, $"dotnet publish {project} failed.{Environment.NewLine}{said}", "Build it first: dotnet build.");
    }
}
