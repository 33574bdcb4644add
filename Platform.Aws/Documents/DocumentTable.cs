using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Documents;

/// <summary>
/// A DynamoDB table whose rows each hold one JSON document (<see cref="DocumentBody"/>) and a <c>version</c>. Every write is one conditional
/// write that names the version it replaces, so whoever read something old learns of it and reads again. Reads of the table
/// are consistent; the sparse index <c>due</c> may lag.
/// </summary>
public sealed class DocumentTable(IAmazonDynamoDB dynamoDb, string table, TimeProvider time)
{
    /// <returns>Null where there is no such row, or its time to live is over.</returns>
    public async Task<Document<T>?> GetAsync<T>(DocumentKey key, DocumentType<T> type, CancellationToken cancellationToken)
    {
        var found = await dynamoDb.FindAsync(table, key.Partition, key.Sort, cancellationToken);
        return Expiry.Live(found, time.GetUtcNow()) is { } item ? Read(item, type) : null;
    }

    /// <param name="replaces">The version that was read; 0 for a row that must not exist yet.</param>
    /// <returns>The new version; null where the row has changed since, and nothing was written.</returns>
    public async Task<long?> PutAsync<T>(
        DocumentKey key, T value, long replaces, DocumentType<T> type, CancellationToken cancellationToken)
    {
        var marks = type.Marks?.Invoke(value) ?? DocumentMarks.None;
        var request = new PutItemRequest
        {
            TableName = table,
            Item = (marks.Attributes?.Invoke(key.Partition) ?? [])
                .Set(EventLayers.TableDescription.PartitionKey, key.Partition)
                .Set(EventLayers.TableDescription.SortKey, key.Sort)
                .SetDocument(value, type)
                .Set("version", replaces + 1)
                .Set(Indexes.Due.PartitionKey.Name, marks.DueAt is null ? null : key.Partition)
                .Set(Indexes.Due.SortKey.Name, marks.DueAt?.ToUnixTimeMilliseconds())
                .ExpiresAt(marks.ExpiresAt),
            ConditionExpression = replaces == 0 ? "attribute_not_exists(pk) OR expires_at <= :value" : "version = :value",
            ExpressionAttributeValues = new() { [":value"] = Number(replaces == 0 ? time.GetUtcNow().ToUnixTimeSeconds() : replaces) },
        };
        return (await Conditional.PutAsync(dynamoDb, request, cancellationToken)).Applied ? replaces + 1 : null;
    }

    /// <summary>Reads, changes and writes until nobody else wrote in between.</summary>
    /// <param name="change">Gets null for a row that does not exist, and gives null to leave it as it is. May be called again.</param>
    /// <returns>What was written; null where nothing was.</returns>
    public async Task<Document<T>?> ChangeAsync<T>(
        DocumentKey key, DocumentType<T> type, Func<T?, T?> change, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var current = await GetAsync(key, type, cancellationToken);
            if (change(current?.Value) is not { } changed)
                return null;
            if (await PutAsync(key, changed, current?.Version ?? 0, type, cancellationToken) is { } version)
                return new Document<T>(key, changed, version);
        }
    }

    /// <returns>False where the row has changed since <paramref name="version"/> was read, or is gone.</returns>
    public async Task<bool> DeleteAsync(DocumentKey key, long version, CancellationToken cancellationToken)
    {
        var request = new DeleteItemRequest
        {
            TableName = table,
            Key = Items.Key(key.Partition, key.Sort),
            ConditionExpression = "version = :value",
            ExpressionAttributeValues = new() { [":value"] = Number(version) },
        };
        return (await Conditional.DeleteAsync(dynamoDb, request, cancellationToken)).Applied;
    }

    /// <summary>The rows of one partition whose sort key begins with <paramref name="prefix"/>, in the order of their sort keys.</summary>
    /// <param name="pageSize">How many are read at once, for a caller that wants only the first few.</param>
    /// <param name="after">The sort key of a row, which need not be there any more, to go on after; null from the first.</param>
    public async IAsyncEnumerable<Document<T>> QueryAsync<T>(
        string partition,
        string prefix,
        DocumentType<T> type,
        bool descending = false,
        int? pageSize = null,
        string? after = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new QueryRequest
        {
            TableName = table,
            ConsistentRead = true,
            KeyConditionExpression = "pk = :pk AND begins_with(sk, :prefix)",
            ExpressionAttributeValues = new() { [":pk"] = new(partition), [":prefix"] = new(prefix) },
            ScanIndexForward = !descending,
            Limit = pageSize,
            ExclusiveStartKey = after is null ? null : Items.Key(partition, after),
        };
        await foreach (var item in dynamoDb.QueryAllAsync(request, cancellationToken))
        {
            if (!Expiry.IsExpired(item, time.GetUtcNow()))
                yield return Read(item, type);
        }
    }

    /// <summary>Keys of the partition's rows that fell due by <paramref name="until"/>, the longest due first.</summary>
    public async IAsyncEnumerable<DocumentKey> DueAsync(
        string partition, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = table,
            IndexName = Indexes.Due.Name,
            KeyConditionExpression = "due = :due AND due_at <= :until",
            ExpressionAttributeValues = new() { [":due"] = new(partition), [":until"] = Number(until.ToUnixTimeMilliseconds()) },
        };
        await foreach (var item in dynamoDb.QueryAllAsync(request, cancellationToken))
            yield return KeyOf(item);
    }

    private static Document<T> Read<T>(Dictionary<string, AttributeValue> item, DocumentType<T> type) => new(
        KeyOf(item), DocumentBody.Read(item, type), item.RequiredNumber("version"));

    private static DocumentKey KeyOf(Dictionary<string, AttributeValue> item) => new(item.RequiredText("pk"), item.RequiredText("sk"));

    private static AttributeValue Number(long value) => new() { N = value.ToString() };
}
