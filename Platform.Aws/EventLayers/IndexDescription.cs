namespace Platform.Aws.EventLayers;

/// <summary>A global secondary index with all attributes. Items that lack one of its keys don't stand in it: that makes it sparse.</summary>
public sealed record IndexDescription(string Name, KeyDescription PartitionKey, KeyDescription SortKey);
