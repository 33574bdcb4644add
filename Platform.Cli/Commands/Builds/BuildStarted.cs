namespace Platform.Cli.Commands.Builds;

/// <summary>Answer of <c>POST /builds</c>: the batch that will be built.</summary>
internal sealed record BuildStarted(string Status, string BatchId, string EventId);
