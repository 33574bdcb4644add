namespace Platform.Builds.Api;

/// <summary>Answer of <c>POST /builds</c>: which batch it joined.</summary>
internal sealed record BuildAccepted(string Status, string BatchId, string EventId);
