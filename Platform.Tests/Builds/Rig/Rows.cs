using Amazon.DynamoDBv2.Model;

namespace Platform.Tests.Builds.Rig;

/// <summary>Picks a write of the table by its sort key.</summary>
internal static class Rows
{
    public static Func<string, object?, bool> Put(string prefix) =>
        (_, request) => request is PutItemRequest put && put.Item["sk"].S.StartsWith(prefix, StringComparison.Ordinal);
}
