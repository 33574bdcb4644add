using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Content;
using Platform.Aws.Documents;
using Platform.Aws.Dynamo;
using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Api;

/// <summary>Published items only.</summary>
internal sealed class LiveItems(IAmazonDynamoDB dynamo, ContentCache cache, SlugTable slugs, PublishedItems published) : IItemReader
{
    public async Task<ContentItem?> FindAsync(Site site, ItemKey key, CancellationToken cancellationToken) =>
        (await cache.Table.GetAsync(ContentKeys.Published(site.Partition, key), ContentRows.Published, cancellationToken))?.Value.Item;

    public Task<ContentItem?> FindBySlugAsync(Site site, ContentType type, string slug, string locale, CancellationToken cancellationToken) =>
        slugs.FindAsync(site, type, slug, locale, cancellationToken);

    public IAsyncEnumerable<ContentItem> ExportAsync(Site site, CancellationToken cancellationToken) =>
        published.ReadAsync(site.Client.ClientId, site.Environment, cancellationToken);

    // Read before the items: an index that lags names older content than what follows, so the next request reads again.
    public async Task<string?> FindExportTagAsync(Site site, CancellationToken cancellationToken)
    {
        var changedAt = await published.LastChangeAsync(site.Client.ClientId, site.Environment, cancellationToken);
        return $"{changedAt?.ToUnixTimeMilliseconds() ?? 0:x}-{await CountAsync(site, new ItemQuery(), cancellationToken):x}";
    }

    public async Task<ItemPage> ListAsync(Site site, ItemQuery query, CancellationToken cancellationToken)
    {
        var items = new List<ContentItem>();
        var bytes = 0;
        PageCursor? last = null;
        var total = query.After?.Total ?? await CountAsync(site, query, cancellationToken);

        await foreach (var row in RowsAsync(site, query, cancellationToken))
        {
            var item = DocumentBody.Read(row, ContentRows.Published).Item!;
            bytes += ItemJson.Serialize(item).Length;
            if (items.Count == query.Limit || (bytes > ItemPage.MostBytes && items.Count > 0))
                return new ItemPage { Items = items, NextCursor = last!.ToString(), Total = total };

            items.Add(item);
            last = new PageCursor(row.RequiredText("sk"), query.ChangedSince is null ? null : row.RequiredText("updated_at"), total, PageCursor.Of(query.Filters));
        }

        return new ItemPage { Items = items, NextCursor = null, Total = total };
    }

    private async Task<long> CountAsync(Site site, ItemQuery query, CancellationToken cancellationToken)
    {
        var request = ItemRequests.Of(cache.Name, site.Partition, query);
        request.Select = Select.COUNT;
        long total = 0;
        do
        {
            var page = await dynamo.QueryAsync(request, cancellationToken);
            total += page.Count ?? 0;
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
        return total;
    }

    private async IAsyncEnumerable<Dictionary<string, AttributeValue>> RowsAsync(
        Site site, ItemQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = ItemRequests.Of(cache.Name, site.Partition, query);
        request.ExclusiveStartKey = ItemRequests.StartAfter(site.Partition, query.After);
        // A filter works after the limit: with one, small pages would be mostly empty.
        request.Limit = query.IsFiltered ? null : query.Limit + 1;
        await foreach (var row in dynamo.QueryAllAsync(request, cancellationToken))
            yield return row;
    }
}
