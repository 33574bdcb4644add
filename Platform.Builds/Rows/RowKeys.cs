using Platform.Aws.Documents;
using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>Sort keys of the table <c>build-batching</c>; the partition is the client and environment. Releases: <see cref="Platform.Aws.Releases.ReleaseKeys"/>.</summary>
internal static class RowKeys
{
    public const string Batches = "batch#";

    public const string Builds = "build#";

    public static DocumentKey Batch(SiteKey site, BatchId batch) => new(site.Partition, Batches + batch.Value);

    public static DocumentKey Member(SiteKey site, BatchId batch, EventId unified) => new(site.Partition, Members(batch) + unified.Value);

    public static string Members(BatchId batch) => $"member#{batch.Value}#";

    public static DocumentKey Event(SiteKey site, EventId unified) => new(site.Partition, $"event#{unified.Value}");

    public static DocumentKey Build(SiteKey site, BuildId build) => new(site.Partition, Builds + build.Value);

    public static DocumentKey Next(SiteKey site) => new(site.Partition, "next#");

    public static DocumentKey Running(SiteKey site) => new(site.Partition, "running#");

    public static DocumentKey Counter(SiteKey site) => new(site.Partition, "counter#");

    public static DocumentKey Budget(SiteKey site) => new(site.Partition, "budget#");

    public static DocumentKey Hold(SiteKey site) => new(site.Partition, "hold#");

    public static DocumentKey Intent(SiteKey site) => new(site.Partition, "intent#");

    /// <summary>Of all clients: an account's free paths are shared.</summary>
    public static DocumentKey Invalidations(string environment) => new($"account#{environment}", "invalidations#");

    public static DocumentKey Collection(SiteKey site) => new(site.Partition, "collection#");
}
