namespace Platform.Cli.Commands.Packaging;

/// <summary>Something that a deployment uploads.</summary>
/// <param name="Name">As the command line has it.</param>
/// <param name="File">Of the archive, relative to the repository's root.</param>
/// <param name="FilesAsync">Makes them: path in the archive, and the file.</param>
internal sealed record Packageable(string Name, string File, Func<CancellationToken, Task<IReadOnlyList<(string Path, string File)>>> FilesAsync);
