namespace Platform.Aws.EventLayers;

/// <summary>An attribute that a table or index is keyed by.</summary>
public sealed record KeyDescription(string Name, KeyType Type = KeyType.Text);
