using Amazon.DynamoDBv2.Model;
using Amazon.SimpleNotificationService.Model;
using Platform.Aws.Dynamo;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>The intake's writes by name, for faults at one of them.</summary>
internal static class Sent
{
    public static readonly IReadOnlyDictionary<string, Func<object, bool>> Points = new Dictionary<string, Func<object, bool>>
    {
        ["body"] = request => Puts(request, "delivery#", "body"),
        ["body claim"] = request => Puts(request, "same#", "claim"),
        ["id claim"] = request => Puts(request, "claim#", "claim"),
        ["record"] = request => Puts(request, "delivery#", "record"),
        ["event"] = request => Puts(request, "delivery#", "event#"),
        ["publish"] = Publishes,
        ["published mark"] = request => Updates(request, "event#"),
        ["claim's end"] = request => Updates(request, "claim"),
    };

    public static bool Publishes(object request) => request is PublishRequest or PublishBatchRequest;

    public static bool Updates(object request, string sk) =>
        request is UpdateItemRequest update && update.Key.RequiredText("sk").StartsWith(sk, StringComparison.Ordinal);

    private static bool Puts(object request, string pk, string sk) =>
        request is PutItemRequest put
        && put.Item.RequiredText("pk").StartsWith(pk, StringComparison.Ordinal)
        && put.Item.RequiredText("sk").StartsWith(sk, StringComparison.Ordinal);
}
