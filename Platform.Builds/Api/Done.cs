namespace Platform.Builds.Api;

/// <summary>Answer of a command that has nothing else to tell.</summary>
internal sealed record Done(string Status);
