using Amazon.DynamoDBv2.Model;
using Platform.Aws.Content;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;
using Platform.Domain.Json;

namespace Platform.Content.Api;

/// <summary>A list's query as DynamoDB takes it: by key, or by change through the index.</summary>
internal static class ItemRequests
{
    public static QueryRequest Of(string table, string partition, ItemQuery query)
    {
        var request = new QueryRequest { TableName = table, ExpressionAttributeValues = new() { [":of"] = new(partition) } };
        if (query.ChangedSince is { } since)
        {
            request.IndexName = Indexes.Updated.Name;
            request.KeyConditionExpression = "client_env = :of AND updated_at >= :since";
            request.ExpressionAttributeValues[":since"] = new(Items.TimeText(since));
        }
        else
        {
            request.KeyConditionExpression = "pk = :of AND begins_with(sk, :published)";
            request.ExpressionAttributeValues[":published"] = new(ContentKeys.PublishedPrefix);
            request.ConsistentRead = true;
        }

        Filter(request, query);
        return request;
    }

    public static Dictionary<string, AttributeValue>? StartAfter(string partition, PageCursor? cursor)
    {
        if (cursor is null)
            return null;

        var start = Items.Key(partition, cursor.Sort);
        if (cursor.UpdatedAt is { } updatedAt)
            start.Set("client_env", partition).Set("updated_at", updatedAt);
        return start;
    }

    // Rows of items that are gone have no type. "type" is a reserved word.
    private static void Filter(QueryRequest request, ItemQuery query)
    {
        request.ExpressionAttributeNames = new() { ["#type"] = "type" };
        var terms = new List<string> { "attribute_exists(#type)" };
        if (query.Type is { } type)
            Require("#type = :type", ":type", Wire.Name(type));
        if (query.Locale is { } locale)
            Require("locale = :locale", ":locale", locale);
        if (query.Tag is { } tag)
            Require("contains(tags, :tag)", ":tag", tag);
        if (query.Provider is { } provider)
            Require("contains(providers, :provider)", ":provider", provider);
        request.FilterExpression = string.Join(" AND ", terms);

        void Require(string term, string name, string value)
        {
            terms.Add(term);
            request.ExpressionAttributeValues[name] = new AttributeValue(value);
        }
    }
}
