namespace Platform.Builds.Images;

/// <param name="File">Named by its content: <c>&lt;first 12 of its SHA-256&gt;.webp</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record ImageSource(string File, int Width, int Height);
