using System.Runtime.CompilerServices;
using Platform.Aws.Content;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Domain.Clients;
using Platform.Domain.Content;

namespace Platform.Content.Pulling;

/// <summary>
/// All published items of a client as their source has them now (direct mode): the same records and the same function as the
/// cache's items, without the cache.
/// </summary>
internal sealed class ContentPull(GitPull git, ApiPull api)
{
    /// <returns>Sorted by key, each with an address of its own.</returns>
    /// <exception cref="Platform.Providers.Pulling.ContentReadException">The source refuses, or holds what can't be read.</exception>
    /// <exception cref="Platform.Content.Git.RepositoryUnavailableException">The repository can't be fetched.</exception>
    public async IAsyncEnumerable<ContentItem> ReadAsync(
        ClientServiceConfig client, string environment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var records = client.Repository is null ? api.ReadAsync(client, environment, cancellationToken) : git.ReadAsync(client, cancellationToken);
        var items = new SortedDictionary<ItemKey, ContentItem>();
        await foreach (var record in records)
        {
            if (Item(client, record) is { } item)
                items[ItemKey.Of(item)] = item;
        }

        var addresses = new UniqueSlugs();
        foreach (var item in items.Values)
            yield return addresses.Settle(item);
    }

    /// <summary>
    /// With a shop the pieces are the shop's to tell (RULES E3), and what the content says of them grows old with each order: the
    /// product comes without a figure, and can be bought.
    /// </summary>
    private static ContentItem? Item(ClientServiceConfig client, SourceRecord record)
    {
        var shop = client.ServiceIntegration.EcommerceConfig?.Provider;
        return PublishedItem.From(new ItemSources
        {
            Key = record.Key.Item,
            Editorial = record,
            Shop = shop,
            Stock = shop is null && record.Fields?.Product?.Stock is { } pieces ? new StockFigure(pieces, record.Provider, record.Timestamp) : null,
        });
    }
}
