namespace Platform.Cli.Commands.Packaging;

/// <summary>A file that was packaged.</summary>
/// <param name="File">Relative to the repository's root.</param>
internal sealed record Package(string File, long Bytes);
