using System.Text;
using System.Text.Json.Nodes;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>Events as their AWS services write them.</summary>
public static class LambdaEvents
{
    private static readonly string[] Text = ["text/", "application/json", "application/xml", "application/javascript", "application/x-www-form-urlencoded"];

    /// <summary>API Gateway's HTTP API, payload 2.0. It sends bodies of textual media types as text, others in base64.</summary>
    public static string Http(string method, string target, IEnumerable<KeyValuePair<string, string>>? headers = null, ReadOnlyMemory<byte> body = default)
    {
        var all = (headers ?? []).ToLookup(header => header.Key.ToLowerInvariant(), header => header.Value);
        var cookies = all["cookie"].SelectMany(line => line.Split("; ")).ToArray();
        var (path, query) = target.Split('?', 2) is [var before, var after] ? (before, after) : (target, "");
        var isText = body.Length == 0 || (Text.Any(type => string.Join("", all["content-type"]).StartsWith(type, StringComparison.Ordinal)) && IsUtf8(body));
        var json = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = "ANY /{proxy+}",
            ["rawPath"] = path,
            ["rawQueryString"] = query,
            ["headers"] = new JsonObject(all.Where(header => header.Key != "cookie").Select(header => KeyValuePair.Create(header.Key, (JsonNode?)string.Join(",", header)))),
            ["requestContext"] = new JsonObject
            {
                ["http"] = new JsonObject { ["method"] = method, ["path"] = path, ["protocol"] = "HTTP/1.1", ["sourceIp"] = "192.0.2.1", ["userAgent"] = "tests" },
                ["requestId"] = "JKJaXmPLvHcESHA=",
                ["stage"] = "$default",
            },
            ["isBase64Encoded"] = !isText,
        };
        if (cookies.Length > 0)
            json["cookies"] = new JsonArray([.. cookies.Select(cookie => (JsonNode)cookie)]);
        if (body.Length > 0)
            json["body"] = isText ? Encoding.UTF8.GetString(body.Span) : Convert.ToBase64String(body.Span);
        return json.ToJsonString();
    }

    public static string Sqs(string queue, params IEnumerable<(string Id, string Body)> messages) => new JsonObject
    {
        ["Records"] = new JsonArray([.. messages.Select(message => new JsonObject
        {
            ["messageId"] = message.Id,
            ["receiptHandle"] = $"handle-{message.Id}",
            ["body"] = message.Body,
            ["attributes"] = new JsonObject { ["ApproximateReceiveCount"] = "1", ["SentTimestamp"] = "1767225600000", ["MessageGroupId"] = "editorial-store" },
            ["messageAttributes"] = new JsonObject { ["provider"] = new JsonObject { ["dataType"] = "String", ["stringValue"] = "sanity" } },
            ["eventSource"] = "aws:sqs",
            ["eventSourceARN"] = $"arn:aws:sqs:us-east-1:000000000000:{queue}",
            ["awsRegion"] = "us-east-1",
        })]),
    }.ToJsonString();

    public static string Schedule() => """
        { "version": "0", "id": "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c", "detail-type": "Scheduled Event", "source": "aws.events", "account": "000000000000",
          "time": "2026-01-01T00:00:00Z", "region": "us-east-1", "resources": ["arn:aws:events:us-east-1:000000000000:rule/each-minute"], "detail": {} }
        """;

    public static string BuildState(string status) => $$"""
        { "version": "0", "id": "9a7b1c2d-0000-0000-0000-000000000000", "detail-type": "CodeBuild Build State Change", "source": "aws.codebuild",
          "account": "000000000000", "time": "2026-01-01T00:00:00Z", "region": "us-east-1", "resources": [],
          "detail": { "build-status": "{{status}}", "project-name": "editorial-store-prod-site", "build-id": "arn:aws:codebuild:us-east-1:000000000000:build/site:1" } }
        """;

    private static bool IsUtf8(ReadOnlyMemory<byte> body) => System.Text.Unicode.Utf8.IsValid(body.Span);
}
