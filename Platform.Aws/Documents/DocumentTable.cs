using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Documents;

/// <summary>
/// A DynamoDB table whose rows each hold one JSON document (<c>doc</c>) and a <c>version</c>. Every write is one conditional
/// write that names the version it replaces, so whoever read something old learns of it and reads again. Reads of the table
/// are consistent; the sparse index <c>due</c> may lag.
/// </summary>
public sealed class DocumentTable(IAmazonDynamoDB dynamo, string table, TimeProvider time)
{
    /// <returns>Null where there is no such row, or its time to live is over.</returns>
    public async Task<Document<T>?> GetAsync<T>(DocumentKey key, DocumentType<T> type, CancellationToken cancellationToken)
    {
        var answer = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = table, Key = Attributes(key), ConsistentRead = true },
            cancellationToken);
        return answer.IsItemSet && !HasExpired(answer.Item) ? Read(answer.Item, type) : null;
    }

    /// <param name="replaces">The version that was read; 0 for a row that must not exist yet.</param>
    /// <returns>The new version; null where the row has changed since, and nothing was written.</returns>
    public async Task<long?> PutAsync<T>(
        DocumentKey key, T value, long replaces, DocumentType<T> type, CancellationToken cancellationToken)
    {
        var item = Attributes(key);
        item["doc"] = new AttributeValue(JsonSerializer.Serialize(value, type.Json));
        item["version"] = Number(replaces + 1);
        var marks = type.Marks?.Invoke(value) ?? DocumentMarks.None;
        foreach (var (name, mark) in marks.Attributes?.Invoke(key.Partition) ?? [])
            item[name] = mark;
        if (marks.DueAt is { } due)
        {
            item["due"] = new AttributeValue(key.Partition);
            item["due_at"] = Number(due.ToUnixTimeMilliseconds());
        }

        if (marks.ExpiresAt is { } expires)
            item["expires_at"] = Number(expires.ToUnixTimeSeconds());

        var request = new PutItemRequest { TableName = table, Item = item };
        if (replaces == 0)
        {
            request.ConditionExpression = "attribute_not_exists(pk) OR expires_at < :now";
            request.ExpressionAttributeValues = new() { [":now"] = Number(time.GetUtcNow().ToUnixTimeSeconds()) };
        }
        else
        {
            request.ConditionExpression = "version = :version";
            request.ExpressionAttributeValues = new() { [":version"] = Number(replaces) };
        }

        return await HoldsAsync(() => dynamo.PutItemAsync(request, cancellationToken)) ? replaces + 1 : null;
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
    public Task<bool> DeleteAsync(DocumentKey key, long version, CancellationToken cancellationToken)
    {
        var request = new DeleteItemRequest
        {
            TableName = table,
            Key = Attributes(key),
            ConditionExpression = "version = :version",
            ExpressionAttributeValues = new() { [":version"] = Number(version) },
        };
        return HoldsAsync(() => dynamo.DeleteItemAsync(request, cancellationToken));
    }

    /// <summary>The rows of one partition whose sort key begins with <paramref name="prefix"/>, in the order of their sort keys.</summary>
    public async IAsyncEnumerable<Document<T>> QueryAsync<T>(
        string partition,
        string prefix,
        DocumentType<T> type,
        bool descending = false,
        int? pageSize = null,
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
        };
        await foreach (var item in PagesAsync(request, cancellationToken))
        {
            if (!HasExpired(item))
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
        await foreach (var item in PagesAsync(request, cancellationToken))
            yield return new DocumentKey(item["pk"].S, item["sk"].S);
    }

    private async IAsyncEnumerable<Dictionary<string, AttributeValue>> PagesAsync(
        QueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await dynamo.QueryAsync(request, cancellationToken);
            foreach (var item in page.Items ?? [])
                yield return item;
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    private bool HasExpired(Dictionary<string, AttributeValue> item) =>
        item.TryGetValue("expires_at", out var expires) && long.Parse(expires.N) < time.GetUtcNow().ToUnixTimeSeconds();

    private static Document<T> Read<T>(Dictionary<string, AttributeValue> item, DocumentType<T> type) => new(
        new DocumentKey(item["pk"].S, item["sk"].S),
        JsonSerializer.Deserialize(item["doc"].S, type.Json)!,
        long.Parse(item["version"].N));

    private static Dictionary<string, AttributeValue> Attributes(DocumentKey key) =>
        new() { ["pk"] = new(key.Partition), ["sk"] = new(key.Sort) };

    private static AttributeValue Number(long value) => new() { N = value.ToString() };

    private static async Task<bool> HoldsAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
