namespace Platform.Cli.Commands.Releases;

/// <summary>Answer of a resume: <c>resumed</c> or <c>not_held</c>.</summary>
internal sealed record Resumed(string Status);
