namespace Platform.Content.Api;

internal sealed record ClientRequest(string? ClientId);
