using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Documents;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Aws.Content;

/// <summary>Everything that is published for a client: what snapshots and the export hold.</summary>
public sealed class PublishedItems(IAmazonDynamoDB dynamo, EventLayer layer, TimeProvider clock)
{
    private readonly DocumentTable table = new(dynamo, layer.Tables.UnifiedContentCache.Name, clock);

    /// <summary>
    /// By strongly consistent pages, sorted by <see cref="ItemKey"/>. Where several items want one address (type, locale and
    /// slug), the lowest id has it and the others' slugs get a suffix made of their ids: two editors who chose one slug must
    /// not stop the whole site's build.
    /// </summary>
    public async IAsyncEnumerable<ContentItem> ReadAsync(
        ClientId client, string environment, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var addresses = new UniqueSlugs();
        var rows = table.QueryAsync(
            ContentKeys.Partition(client, environment), ContentKeys.PublishedPrefix, ContentRows.Published, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.Value.Item is { } item)
                yield return addresses.Settle(item);
        }
    }

    /// <summary>
    /// When published content last changed or was removed, by our clock; null before the first item. Read from an index, so it
    /// may lag some seconds.
    /// </summary>
    public async Task<DateTimeOffset?> LastChangeAsync(ClientId client, string environment, CancellationToken cancellationToken = default)
    {
        var newest = await dynamo.QueryAsync(
            new QueryRequest
            {
                TableName = layer.Tables.UnifiedContentCache.Name,
                IndexName = Indexes.Updated.Name,
                KeyConditionExpression = "client_env = :of",
                ExpressionAttributeValues = new() { [":of"] = new(ContentKeys.Partition(client, environment)) },
                ScanIndexForward = false,
                Limit = 1,
            },
            cancellationToken);
        return newest.Items is [var item, ..] ? item.RequiredTime("updated_at") : null;
    }
}
