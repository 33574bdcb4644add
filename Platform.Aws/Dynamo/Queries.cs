using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Dynamo;

public static class Queries
{
    /// <summary>All items of a query, page after page, for as long as the caller reads on. Expired ones are still in it.</summary>
    public static async IAsyncEnumerable<Dictionary<string, AttributeValue>> QueryAllAsync(
        this IAmazonDynamoDB dynamoDb, QueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        do
        {
            var page = await dynamoDb.QueryAsync(request, cancellationToken);
            foreach (var item in page.Items ?? [])
                yield return item;
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    /// <summary>A strongly consistent read of one item.</summary>
    /// <returns>Null where there is none; it may be expired (<see cref="Expiry.Live"/>).</returns>
    public static async Task<Dictionary<string, AttributeValue>?> FindAsync(
        this IAmazonDynamoDB dynamoDb, string table, string pk, string sk, CancellationToken cancellationToken = default)
    {
        var answer = await dynamoDb.GetItemAsync(
            new GetItemRequest { TableName = table, Key = Items.Key(pk, sk), ConsistentRead = true }, cancellationToken);
        return answer.Item is { Count: > 0 } item ? item : null;
    }
}
