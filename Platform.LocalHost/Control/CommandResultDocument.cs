namespace Platform.LocalHost.Control;

internal sealed record CommandResultDocument(bool Success, string? Message);
