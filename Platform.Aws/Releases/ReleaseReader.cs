using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Domain.Ids;

namespace Platform.Aws.Releases;

/// <summary>Reads what is published: for the sites server, the console and the publisher itself.</summary>
public sealed class ReleaseReader(IAmazonDynamoDB dynamoDb, IAmazonS3 s3, EventLayer layer, TimeProvider time)
{
    private const int KeptManifests = 32;

    private readonly DocumentTable _table = new(dynamoDb, layer.Tables.BuildBatching.Name, time);
    private readonly ConcurrentDictionary<ReleaseId, Manifest> _manifests = new();

    /// <returns>Null before the first release.</returns>
    public async Task<LiveRelease?> LiveAsync(ClientId client, string environment, CancellationToken cancellationToken) =>
        (await LiveDocumentAsync(client, environment, cancellationToken))?.Value;

    /// <summary>With its version, for whoever is about to replace it.</summary>
    public Task<Document<LiveRelease>?> LiveDocumentAsync(ClientId client, string environment, CancellationToken cancellationToken) =>
        _table.GetAsync(ReleaseKeys.Live(client, environment), ReleaseDocuments.Live, cancellationToken);

    public async Task<Release?> GetAsync(ClientId client, string environment, ReleaseId release, CancellationToken cancellationToken) =>
        (await _table.GetAsync(ReleaseKeys.Release(client, environment, release), ReleaseDocuments.Release, cancellationToken))?.Value;

    /// <summary>The newest first.</summary>
    public IAsyncEnumerable<Release> ListAsync(ClientId client, string environment, CancellationToken cancellationToken) =>
        _table.QueryAsync(ReleaseKeys.Partition(client, environment), "release#", ReleaseDocuments.Release, descending: true, cancellationToken: cancellationToken)
            .Select(document => document.Value);

    /// <returns>Null where the release never got as far as a manifest, or was collected.</returns>
    public async Task<Manifest?> ManifestAsync(ClientId client, string environment, ReleaseId release, CancellationToken cancellationToken)
    {
        if (_manifests.TryGetValue(release, out var known))
            return known;

        await using var content = await OpenKeyAsync(client, environment, ReleaseKeys.Manifest(release), cancellationToken);
        if (content is null)
            return null;

        var manifest = await JsonSerializer.DeserializeAsync(content, ReleaseJson.Default.Manifest, cancellationToken);
        if (_manifests.Count >= KeptManifests)
            _manifests.Clear();
        return _manifests[release] = manifest!;
    }

    /// <param name="path">A path of the manifest; <see cref="Manifest.Find"/> gives it for a URL's.</param>
    /// <returns>Null where the release has no such file.</returns>
    public async Task<ReleaseFile?> OpenAsync(ClientId client, string environment, ReleaseId release, string path, CancellationToken cancellationToken)
    {
        var manifest = await ManifestAsync(client, environment, release, cancellationToken);
        if (manifest is null || !manifest.Files.TryGetValue(path, out var entry))
            return null;

        var content = await OpenKeyAsync(client, environment, ReleaseKeys.Blob(entry.Sha256), cancellationToken);
        return content is null ? null : new ReleaseFile(content, entry);
    }

    private async Task<Stream?> OpenKeyAsync(ClientId client, string environment, string key, CancellationToken cancellationToken)
    {
        try
        {
            return (await s3.GetObjectAsync(layer.SiteBucket(client, environment), PreviewLane.KeyOf(environment, key), cancellationToken)).ResponseStream;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
