namespace Platform.LocalHost.Control;

/// <summary>A command that makes sense in the resource's present state.</summary>
internal sealed record CommandDocument(string Name, string DisplayName, string? Description, string? Confirmation);
