namespace Platform.Content.Git.Media;

/// <param name="Sha256">Lower-case hex.</param>
internal sealed record MediaFile(string Sha256, byte[] Bytes);
