namespace Platform.Aws.Releases;

/// <summary>An opened file of a release; dispose it to give the connection back.</summary>
public sealed record ReleaseFile(Stream Content, ManifestFile Entry) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
