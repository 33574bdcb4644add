using Platform.Aws.Documents;
using Platform.Domain.Ids;

namespace Platform.Aws.Releases;

/// <summary>Where releases are: rows of the table <c>build-batching</c>, objects of the site's bucket.</summary>
public static class ReleaseKeys
{
    /// <summary>Objects below these prefixes are the publisher's own, never part of a site.</summary>
    public static readonly IReadOnlyList<string> Reserved = ["_blobs/", "_manifests/", PreviewLane.Prefix];

    public static string Partition(ClientId client, string environment) => $"{client.Value}#{environment}";

    public static DocumentKey Live(ClientId client, string environment) => new(Partition(client, environment), "live#");

    public static DocumentKey Release(ClientId client, string environment, ReleaseId release) =>
        new(Partition(client, environment), $"release#{release.Value}");

    public static string Blob(string sha256) => $"_blobs/{sha256}";

    public static string Manifest(ReleaseId release) => $"_manifests/{release.Value}.json";
}
