using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Dynamo;

/// <summary>
/// Conditional writes whose failed condition is an answer, not an exception. The item in the way comes with it; where the server
/// left it out, as the emulator does, it is read consistently.
/// </summary>
public static class Conditional
{
    public static Task<ConditionalWrite> PutAsync(IAmazonDynamoDB dynamoDb, PutItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        return WriteAsync(dynamoDb, request.TableName, request.Item, () => dynamoDb.PutItemAsync(request, cancellationToken), cancellationToken);
    }

    public static Task<ConditionalWrite> UpdateAsync(IAmazonDynamoDB dynamoDb, UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        return WriteAsync(dynamoDb, request.TableName, request.Key, () => dynamoDb.UpdateItemAsync(request, cancellationToken), cancellationToken);
    }

    public static Task<ConditionalWrite> DeleteAsync(IAmazonDynamoDB dynamoDb, DeleteItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        return WriteAsync(dynamoDb, request.TableName, request.Key, () => dynamoDb.DeleteItemAsync(request, cancellationToken), cancellationToken);
    }

    private static async Task<ConditionalWrite> WriteAsync(
        IAmazonDynamoDB dynamoDb, string table, Dictionary<string, AttributeValue> keyed, Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write();
            return new ConditionalWrite(true, null);
        }
        catch (ConditionalCheckFailedException failure)
        {
            var existing = failure.Item is { Count: > 0 } old ? old : await ReadAsync(dynamoDb, table, keyed, cancellationToken);
            return new ConditionalWrite(false, existing);
        }
    }

    private static async Task<Dictionary<string, AttributeValue>?> ReadAsync(
        IAmazonDynamoDB dynamoDb, string table, Dictionary<string, AttributeValue> keyed, CancellationToken cancellationToken)
    {
        var answer = await dynamoDb.GetItemAsync(
            new GetItemRequest
            {
                TableName = table,
                Key = Items.Key(keyed.RequiredText("pk"), keyed.RequiredText("sk")),
                ConsistentRead = true,
            },
            cancellationToken);
        return answer.Item is { Count: > 0 } item ? item : null;
    }
}
