using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Logging;

namespace Platform.Aws.EventLayers;

internal sealed partial class TableProvisioner(IAmazonDynamoDB dynamoDb, TimeProvider clock, ILogger<TableProvisioner> logger)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    public async Task ProvisionAsync(TableDescription table, CancellationToken cancellationToken)
    {
        var actual = await CreateAsync(table, cancellationToken) ?? await DescribeAsync(table, cancellationToken);
        while (actual.TableStatus != TableStatus.ACTIVE)
        {
            await Task.Delay(Poll, clock, cancellationToken);
            actual = await DescribeAsync(table, cancellationToken);
        }

        RequireEqual(table, actual);
        await EnableExpiryAsync(table, cancellationToken);
    }

    private async Task<Amazon.DynamoDBv2.Model.TableDescription?> CreateAsync(TableDescription table, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await dynamoDb.CreateTableAsync(Request(table), cancellationToken);
            return answer.TableDescription;
        }
        catch (ResourceInUseException)
        {
            return null;
        }
    }

    private async Task<Amazon.DynamoDBv2.Model.TableDescription> DescribeAsync(TableDescription table, CancellationToken cancellationToken) =>
        (await dynamoDb.DescribeTableAsync(table.Name, cancellationToken)).Table;

    private static CreateTableRequest Request(TableDescription table) => new()
    {
        TableName = table.Name,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        KeySchema = Schema(table.Keys),
        AttributeDefinitions =
        [
            .. table.Keys
                .Concat(table.Indexes.SelectMany(index => new[] { index.PartitionKey, index.SortKey }))
                .Distinct()
                .Select(key => new AttributeDefinition(key.Name, key.Type == KeyType.Number ? ScalarAttributeType.N : ScalarAttributeType.S)),
        ],
        GlobalSecondaryIndexes =
        [
            .. table.Indexes.Select(index => new GlobalSecondaryIndex
            {
                IndexName = index.Name,
                KeySchema = Schema([index.PartitionKey, index.SortKey]),
                Projection = new Projection { ProjectionType = index.KeysOnly ? ProjectionType.KEYS_ONLY : ProjectionType.ALL },
            }),
        ],
    };

    private static List<KeySchemaElement> Schema(IReadOnlyList<KeyDescription> keys) =>
        [new(keys[0].Name, Amazon.DynamoDBv2.KeyType.HASH), new(keys[1].Name, Amazon.DynamoDBv2.KeyType.RANGE)];

    private static void RequireEqual(TableDescription described, Amazon.DynamoDBv2.Model.TableDescription actual)
    {
        var want = Shape(Schema(described.Keys), described.Indexes.Select(index => (index.Name, Schema([index.PartitionKey, index.SortKey]))));
        var have = Shape(actual.KeySchema, (actual.GlobalSecondaryIndexes ?? []).Select(index => (index.IndexName, index.KeySchema)));
        if (want != have)
        {
            throw new LayerMismatchException(
                $"Table {described.Name} is keyed by {have}, but this version wants {want}. Locally, delete the emulators' state and start again.");
        }
    }

    private static string Shape(IEnumerable<KeySchemaElement> keys, IEnumerable<(string Name, List<KeySchemaElement> Keys)> indexes) =>
        string.Join("; ", indexes
            .OrderBy(index => index.Name, StringComparer.Ordinal)
            .Select(index => $"{index.Name}({Names(index.Keys)})")
            .Prepend(Names(keys)));

    private static string Names(IEnumerable<KeySchemaElement> keys) => string.Join(',', keys.Select(key => key.AttributeName));

    private async Task EnableExpiryAsync(TableDescription table, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.UpdateTimeToLiveAsync(
                new UpdateTimeToLiveRequest
                {
                    TableName = table.Name,
                    TimeToLiveSpecification = new TimeToLiveSpecification { Enabled = true, AttributeName = TableDescription.TimeToLiveAttribute },
                },
                cancellationToken);
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode == "UnknownOperationException")
        {
            ExpiryNotEmulated(table.Name);
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode == "ValidationException" && exception.Message.Contains("already enabled", StringComparison.Ordinal))
        {
        }
    }

    [LoggerMessage(LogLevel.Debug, "Time to live is not emulated: {Table} keeps expired items, which reads leave out")]
    private partial void ExpiryNotEmulated(string table);
}
