namespace Platform.Aws.EventLayers;

/// <summary>A global secondary index. Items that lack one of its keys don't stand in it: that makes it sparse.</summary>
/// <param name="KeysOnly">It holds keys alone, not copies of the items.</param>
public sealed record IndexDescription(string Name, KeyDescription PartitionKey, KeyDescription SortKey, bool KeysOnly = false);
