namespace Platform.Cli.Commands.Builds;

/// <summary>Answer of a cancel: <c>cancelling</c>.</summary>
internal sealed record Cancelling(string Status);
