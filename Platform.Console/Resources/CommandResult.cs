namespace Platform.Console.Resources;

internal sealed record CommandResult(bool Success, string? Message);
