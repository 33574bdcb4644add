namespace Platform.Builds.Api;

/// <summary>Body of <c>POST /releases/resume</c>.</summary>
internal sealed record ResumeCommand(string? ClientId);
