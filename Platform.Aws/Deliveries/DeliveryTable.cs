using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Deliveries;

/// <summary>
/// The table webhook-deliveries. Reads are strongly consistent and don't see what has expired; a write whose condition fails is
/// an answer, not an exception. In expressions every attribute is an alias: <c>#state</c> is <c>state</c>.
/// </summary>
public sealed class DeliveryTable(IAmazonDynamoDB dynamo, EventLayer layer, TimeProvider clock)
{
    private string Name => layer.Tables.WebhookDeliveries.Name;

    public async Task<Dictionary<string, AttributeValue>?> FindAsync(string pk, string sk, CancellationToken cancellationToken) =>
        Expiry.Live(await dynamo.FindAsync(Name, pk, sk, cancellationToken), clock.GetUtcNow());

    /// <summary>All items under a key whose <c>sk</c> starts so, in its order; all there are for an empty start.</summary>
    public Task<IReadOnlyList<Dictionary<string, AttributeValue>>> ListAsync(string pk, string skPrefix, CancellationToken cancellationToken) =>
        QueryAsync(
            new QueryRequest
            {
                KeyConditionExpression = skPrefix.Length == 0 ? "#pk = :pk" : "#pk = :pk AND begins_with(#sk, :sk)",
                ExpressionAttributeValues = skPrefix.Length == 0
                    ? new() { [":pk"] = new(pk) }
                    : new() { [":pk"] = new(pk), [":sk"] = new(skPrefix) },
                ConsistentRead = true,
            },
            int.MaxValue,
            cancellationToken);

    /// <summary>Reads on until there are <paramref name="limit"/> items that have not expired, or no more.</summary>
    public async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> QueryAsync(
        QueryRequest query, int limit, CancellationToken cancellationToken)
    {
        query.TableName = Name;
        query.ExpressionAttributeNames = Aliases(query.KeyConditionExpression);
        query.Limit = limit == int.MaxValue ? null : limit;
        return await dynamo.QueryAllAsync(query, cancellationToken)
            .Where(item => !Expiry.IsExpired(item, clock.GetUtcNow()))
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    public Task PutAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) =>
        dynamo.PutItemAsync(new PutItemRequest { TableName = Name, Item = item }, cancellationToken);

    /// <summary>Puts an item where none stands, or only an expired one.</summary>
    /// <returns>Whether it was put; if not, the one that stands there.</returns>
    public Task<ConditionalWrite> AddAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) =>
        Conditional.PutAsync(
            dynamo,
            new PutItemRequest
            {
                TableName = Name,
                Item = item,
                ConditionExpression = "attribute_not_exists(#pk) OR #expires_at <= :now",
                ExpressionAttributeNames = Aliases("#pk #expires_at"),
                ExpressionAttributeValues = new() { [":now"] = DeliveryValues.Number(clock.GetUtcNow().ToUnixTimeSeconds()) },
            },
            cancellationToken);

    /// <summary>Updates an item on a condition. False if that doesn't hold.</summary>
    public async Task<bool> TryUpdateAsync(
        string pk,
        string sk,
        string update,
        string condition,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken)
    {
        var write = await Conditional.UpdateAsync(
            dynamo,
            new UpdateItemRequest
            {
                TableName = Name,
                Key = Items.Key(pk, sk),
                UpdateExpression = update,
                ConditionExpression = condition,
                ExpressionAttributeNames = Aliases($"{update} {condition}"),
                ExpressionAttributeValues = values.Count == 0 ? null : values,
            },
            cancellationToken);
        return write.Applied;
    }

    /// <summary>Deletes an item on a condition. False if that doesn't hold.</summary>
    public async Task<bool> TryDeleteAsync(
        string pk, string sk, string condition, Dictionary<string, AttributeValue> values, CancellationToken cancellationToken)
    {
        var write = await Conditional.DeleteAsync(
            dynamo,
            new DeleteItemRequest
            {
                TableName = Name,
                Key = Items.Key(pk, sk),
                ConditionExpression = condition,
                ExpressionAttributeNames = Aliases(condition),
                ExpressionAttributeValues = values.Count == 0 ? null : values,
            },
            cancellationToken);
        return write.Applied;
    }

    public Task DeleteAsync(string pk, string sk, CancellationToken cancellationToken) =>
        dynamo.DeleteItemAsync(new DeleteItemRequest { TableName = Name, Key = Items.Key(pk, sk) }, cancellationToken);

    private static Dictionary<string, string> Aliases(string expression) => AliasPattern.In(expression)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(alias => alias, alias => alias[1..]);
}
