namespace Platform.Console.Hosting;

/// <summary>Set on each connection by its socket: a request can't talk itself onto the other surface, as it could with a header.</summary>
internal sealed record SurfaceFeature(Surface Surface);
