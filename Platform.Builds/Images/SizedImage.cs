namespace Platform.Builds.Images;

/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bytes">WebP.</param>
internal sealed record SizedImage(int Width, int Height, byte[] Bytes);
