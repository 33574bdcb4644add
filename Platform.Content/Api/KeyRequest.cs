namespace Platform.Content.Api;

/// <param name="Preview">The key shows drafts.</param>
internal sealed record KeyRequest(string? ClientId, bool Preview = false);
