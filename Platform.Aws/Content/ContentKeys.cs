using Platform.Aws.Documents;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Aws.Content;

/// <summary>Where published content is in the table unified-content-cache (RULES B1); all else in it is the projector's own.</summary>
public static class ContentKeys
{
    /// <summary>What the sort keys of published items begin with; it sorts them by id, then locale.</summary>
    public const string PublishedPrefix = "pub#";

    public static string Partition(ClientId client, string environment) => $"{client.Value}#{environment}";

    public static DocumentKey Published(string partition, ItemKey item) => new(partition, PublishedPrefix + item);

    public static DocumentKey Completeness(string partition) => new(partition, "meta#complete");
}
