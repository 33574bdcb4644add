using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Deliveries;

/// <summary>
/// The table webhook-deliveries. Reads are strongly consistent and don't see what has expired; a write whose condition fails is
/// an answer, not an exception. In expressions every name is an alias: <c>#state</c> is the attribute <c>state</c>.
/// </summary>
public sealed class DeliveryTable(IAmazonDynamoDB dynamo, string name, TimeProvider clock)
{
    public async Task<Dictionary<string, AttributeValue>?> FindAsync(string pk, string sk, CancellationToken cancellationToken)
    {
        var answer = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = name, Key = DeliveryKeys.Item(pk, sk), ConsistentRead = true }, cancellationToken);
        return answer.Item is { Count: > 0 } item && !item.IsExpired(clock.GetUtcNow()) ? item : null;
    }

    /// <summary>All items under a key whose <c>sk</c> starts so, in its order.</summary>
    public Task<IReadOnlyList<Dictionary<string, AttributeValue>>> ListAsync(string pk, string skPrefix, CancellationToken cancellationToken) =>
        QueryAsync(
            new QueryRequest
            {
                KeyConditionExpression = skPrefix.Length == 0 ? "#pk = :pk" : "#pk = :pk AND begins_with(#sk, :sk)",
                ExpressionAttributeNames = skPrefix.Length == 0 ? Names("#pk") : Names("#pk #sk"),
                ExpressionAttributeValues = skPrefix.Length == 0
                    ? new() { [":pk"] = new(pk) }
                    : new() { [":pk"] = new(pk), [":sk"] = new(skPrefix) },
                ConsistentRead = true,
            },
            int.MaxValue,
            cancellationToken);

    /// <summary>Reads pages until there are <paramref name="limit"/> items that have not expired, or no more.</summary>
    public async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> QueryAsync(
        QueryRequest query, int limit, CancellationToken cancellationToken)
    {
        query.TableName = name;
        query.Limit = limit == int.MaxValue ? null : limit;
        var items = new List<Dictionary<string, AttributeValue>>();
        do
        {
            var page = await dynamo.QueryAsync(query, cancellationToken);
            items.AddRange((page.Items ?? []).Where(item => !item.IsExpired(clock.GetUtcNow())));
            query.ExclusiveStartKey = page.LastEvaluatedKey is { Count: > 0 } key ? key : null;
        }
        while (query.ExclusiveStartKey is not null && items.Count < limit);
        return items.Count > limit ? items[..limit] : items;
    }

    public Task PutAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) =>
        dynamo.PutItemAsync(new PutItemRequest { TableName = name, Item = item }, cancellationToken);

    /// <summary>Puts an item where none stands, or only an expired one. False if one does.</summary>
    public Task<bool> TryAddAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) => SucceedsAsync(() =>
        dynamo.PutItemAsync(
            new PutItemRequest
            {
                TableName = name,
                Item = item,
                ConditionExpression = "attribute_not_exists(#pk) OR #expires_at <= :now",
                ExpressionAttributeNames = Names("#pk #expires_at"),
                ExpressionAttributeValues = new() { [":now"] = ItemValues.Number(clock.GetUtcNow().ToUnixTimeSeconds()) },
            },
            cancellationToken));

    /// <summary>Updates an item on a condition. False if that doesn't hold.</summary>
    public Task<bool> TryUpdateAsync(
        string pk,
        string sk,
        string update,
        string condition,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken) => SucceedsAsync(() =>
        dynamo.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = name,
                Key = DeliveryKeys.Item(pk, sk),
                UpdateExpression = update,
                ConditionExpression = condition,
                ExpressionAttributeNames = Names($"{update} {condition}"),
                ExpressionAttributeValues = values.Count == 0 ? null : values,
            },
            cancellationToken));

    /// <summary>Deletes an item on a condition. False if that doesn't hold.</summary>
    public Task<bool> TryDeleteAsync(
        string pk, string sk, string condition, Dictionary<string, AttributeValue> values, CancellationToken cancellationToken) => SucceedsAsync(() =>
        dynamo.DeleteItemAsync(
            new DeleteItemRequest
            {
                TableName = name,
                Key = DeliveryKeys.Item(pk, sk),
                ConditionExpression = condition,
                ExpressionAttributeNames = Names(condition),
                ExpressionAttributeValues = values.Count == 0 ? null : values,
            },
            cancellationToken));

    public Task DeleteAsync(string pk, string sk, CancellationToken cancellationToken) =>
        dynamo.DeleteItemAsync(new DeleteItemRequest { TableName = name, Key = DeliveryKeys.Item(pk, sk) }, cancellationToken);

    private static async Task<bool> SucceedsAsync(Func<Task> write)
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

    private static Dictionary<string, string> Names(string expression) => AliasPattern.In(expression)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(alias => alias, alias => alias[1..]);
}
