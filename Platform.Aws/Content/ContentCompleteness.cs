using Amazon.DynamoDBv2;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Domain.Clients;

namespace Platform.Aws.Content;

/// <summary>
/// Whether the cache holds all of a client's content (RULES B7): no site is built from less. The mark names the providers it was
/// set for, so another CMS or shop makes the content incomplete again.
/// </summary>
public sealed class ContentCompleteness(IAmazonDynamoDB dynamo, EventLayer layer, TimeProvider clock)
{
    private readonly DocumentTable table = new(dynamo, layer.Tables.UnifiedContentCache.Name, clock);

    /// <returns>The last mark, also one for other providers; null before the first.</returns>
    public async Task<CompleteMark?> FindAsync(ClientServiceConfig client, string environment, CancellationToken cancellationToken = default) =>
        (await table.GetAsync(Key(client, environment), ContentRows.Complete, cancellationToken))?.Value;

    public async Task<bool> IsCompleteAsync(ClientServiceConfig client, string environment, CancellationToken cancellationToken = default) =>
        await FindAsync(client, environment, cancellationToken) is { } mark && Covers(mark, client);

    public static bool Covers(CompleteMark mark, ClientServiceConfig client) => mark.Providers.ToHashSet().SetEquals(client.Providers);

    /// <summary>Marks the content complete for the client's providers of now.</summary>
    public async Task<CompleteMark> MarkAsync(ClientServiceConfig client, string environment, CancellationToken cancellationToken = default)
    {
        var mark = new CompleteMark
        {
            Providers = [.. client.Providers.OrderBy(provider => provider.Value, StringComparer.Ordinal)],
            At = clock.GetUtcNow(),
        };
        await table.ChangeAsync(Key(client, environment), ContentRows.Complete, _ => mark, cancellationToken);
        return mark;
    }

    private static DocumentKey Key(ClientServiceConfig client, string environment) =>
        ContentKeys.Completeness(ContentKeys.Partition(client.ClientId, environment));
}
