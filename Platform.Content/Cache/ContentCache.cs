using Amazon.DynamoDBv2;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;

namespace Platform.Content.Cache;

/// <summary>The table unified-content-cache, which this service alone writes.</summary>
internal sealed class ContentCache(IAmazonDynamoDB dynamo, EventLayer layer, TimeProvider clock)
{
    public string Name { get; } = layer.Tables.UnifiedContentCache.Name;

    public DocumentTable Table { get; } = new(dynamo, layer.Tables.UnifiedContentCache.Name, clock);
}
