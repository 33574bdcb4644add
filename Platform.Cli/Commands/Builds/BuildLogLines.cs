namespace Platform.Cli.Commands.Builds;

/// <param name="State">How the build ended; null where it has not, or where only what there was was asked for.</param>
internal sealed record BuildLogLines(IReadOnlyList<string> Lines, string? State);
