namespace Platform.Aws.Releases;

/// <summary>One file of a release: which bytes, and the headers they are served with.</summary>
public sealed record ManifestFile
{
    /// <summary>Lower-case hex; the bytes are at <see cref="ReleaseKeys.Blob"/>.</summary>
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required string ContentType { get; init; }

    public required string CacheControl { get; init; }
}
