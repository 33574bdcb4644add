namespace Platform.Cli.Commands.Releases;

/// <param name="Change"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
/// <param name="Before">Bytes.</param>
/// <param name="Item">Whose page it is; null for lists, assets, and items that are in neither snapshot.</param>
internal sealed record FileDiff(string Path, string Change, long? Before, long? After, string? Item);
