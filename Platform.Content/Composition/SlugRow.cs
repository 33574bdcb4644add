namespace Platform.Content.Composition;

/// <summary>An item has, or had, an address. A hint: the item itself says whether it still has.</summary>
/// <param name="For">The version of the item's row that it was written for.</param>
internal sealed record SlugRow(long For);
