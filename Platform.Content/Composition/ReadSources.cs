namespace Platform.Content.Composition;

/// <summary>What was read, and the versions of all rows that it was read from.</summary>
internal sealed record ReadSources(ItemSources Sources, string Versions);
