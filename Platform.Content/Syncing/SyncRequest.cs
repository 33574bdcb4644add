namespace Platform.Content.Syncing;

/// <param name="Cursor">What the step before answered; null begins.</param>
internal sealed record SyncRequest(string? ClientId, string? Cursor);
