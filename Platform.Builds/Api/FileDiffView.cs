namespace Platform.Builds.Api;

/// <param name="Change"><c>added</c>, <c>changed</c> (bytes or headers) or <c>removed</c>.</param>
/// <param name="Before">Bytes; null where it was not there.</param>
/// <param name="Item">Key of the item whose page it is; null for lists, assets, and items that are in neither snapshot.</param>
internal sealed record FileDiffView(string Path, string Change, long? Before, long? After, string? Item);
