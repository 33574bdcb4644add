namespace Platform.Aws.EventLayers;

/// <summary>A resource is there but is not what the layer describes, and can't be changed in place.</summary>
public sealed class LayerMismatchException(string message) : Exception(message);
