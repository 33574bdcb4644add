using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Constructs;
using Platform.Aws.EventLayers;

namespace Platform.Stacks.Events;

/// <summary>Tables of a layer's description: paid per request, with point-in-time recovery (and DynamoDB's own encryption, which is always on), and kept when the stack goes.</summary>
internal sealed class DescribedTables : Construct
{
    public DescribedTables(Construct scope, EventLayer layer, IEnumerable<TableDescription> tables)
        : base(scope, "Tables")
    {
        foreach (var table in tables)
        {
            new CfnTable(this, LayerTopicsAndQueues.Id(layer, table.Name), new CfnTableProps
            {
                TableName = table.Name,
                BillingMode = "PAY_PER_REQUEST",
                KeySchema = Keys(table.Keys),
                AttributeDefinitions = Attributes(table),
                GlobalSecondaryIndexes = table.Indexes.Select(Index).ToArray<object>(),
                TimeToLiveSpecification = new CfnTable.TimeToLiveSpecificationProperty { AttributeName = TableDescription.TimeToLiveAttribute, Enabled = true },
                PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true },
                DeletionProtectionEnabled = true,
            }).ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        }
    }

    private static object[] Attributes(TableDescription table) =>
    [
        .. table.Keys
            .Concat(table.Indexes.SelectMany(index => new[] { index.PartitionKey, index.SortKey }))
            .Distinct()
            .Select(key => new CfnTable.AttributeDefinitionProperty { AttributeName = key.Name, AttributeType = key.Type == KeyType.Number ? "N" : "S" }),
    ];

    private static object Index(IndexDescription index) => new CfnTable.GlobalSecondaryIndexProperty
    {
        IndexName = index.Name,
        KeySchema = Keys([index.PartitionKey, index.SortKey]),
        Projection = new CfnTable.ProjectionProperty { ProjectionType = index.KeysOnly ? "KEYS_ONLY" : "ALL" },
    };

    private static object[] Keys(IReadOnlyList<KeyDescription> keys) =>
    [
        new CfnTable.KeySchemaProperty { AttributeName = keys[0].Name, KeyType = "HASH" },
        new CfnTable.KeySchemaProperty { AttributeName = keys[1].Name, KeyType = "RANGE" },
    ];
}
