namespace Platform.Aws.EventLayers;

/// <summary>A standard SNS topic.</summary>
public sealed record TopicDescription(string Name);
