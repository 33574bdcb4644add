namespace Platform.Aws.Documents;

/// <summary>A stored value and the version that a write has to name to replace it.</summary>
public sealed record Document<T>(DocumentKey Key, T Value, long Version);
