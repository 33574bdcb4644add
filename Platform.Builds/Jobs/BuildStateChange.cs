using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Builds.Rows;
using Platform.Domain.Engines;
using Platform.Domain.Ids;

namespace Platform.Builds.Jobs;

/// <summary>
/// EventBridge's <c>CodeBuild Build State Change</c>, as far as it is read:
/// <c>{"detail":{"build-status":"SUCCEEDED","build-id":"arn:aws:codebuild:us-east-1:123456789012:build/&lt;project&gt;:&lt;uuid&gt;",
/// "additional-information":{"logs":{"deep-link":"https://…"},"environment":{"environment-variables":[{"name":"PLATFORM_CLIENT","value":"…"}]}}}}</c>.
/// docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications.html
/// </summary>
internal sealed record BuildStateChange
{
    public const string DetailType = "CodeBuild Build State Change";

    public required string JobId { get; init; }

    public required string Status { get; init; }

    public string? LogLink { get; init; }

    /// <summary>Null where it was not started by the platform.</summary>
    public (SiteKey Site, BuildId Build)? Of { get; init; }

    /// <exception cref="JsonException">It is not such an event.</exception>
    public static BuildStateChange Read(string body)
    {
        try
        {
            var detail = JsonNode.Parse(body)?["detail"];
            var more = detail?["additional-information"];
            var arn = (string?)detail?["build-id"];
            return new BuildStateChange
            {
                JobId = arn?[(arn.IndexOf('/', StringComparison.Ordinal) + 1)..] ?? throw new JsonException("no detail.build-id"),
                Status = (string?)detail?["build-status"] ?? throw new JsonException("no detail.build-status"),
                LogLink = (string?)more?["logs"]?["deep-link"],
                Of = Started(more?["environment"]?["environment-variables"] as JsonArray ?? []),
            };
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException)
        {
            throw new JsonException("not a state change of CodeBuild", fault);
        }
    }

    private static (SiteKey, BuildId)? Started(JsonArray variables)
    {
        return (Value(BuildJob.Client), Value(BuildJob.Environment), Value(BuildJob.BuildId)) is ({ } client, { } environment, { } build)
            ? (new SiteKey(new ClientId(client), environment), new BuildId(build))
            : null;

        string? Value(string name) => (string?)variables.FirstOrDefault(variable => (string?)variable?["name"] == name)?["value"];
    }
}
