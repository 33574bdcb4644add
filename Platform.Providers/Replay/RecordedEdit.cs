namespace Platform.Providers.Replay;

/// <param name="Path">The file; null for the branch itself.</param>
/// <param name="Change"><c>added</c>, <c>modified</c> or <c>removed</c>.</param>
internal sealed record RecordedEdit(string? Path, string Change);
