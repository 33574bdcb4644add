using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Naming;

/// <summary>
/// Every name that is made of a client's id and environment, so that one that is too long is told before anything is deployed.
/// Bucket names are not here: they are cut to S3's 63 characters and end in a hash. Names that CloudFormation makes up fit by themselves.
/// </summary>
public static class AwsNames
{
    public const int LongestStackName = 128;

    // RULES F: a release's address is the host label <release>--<client>.
    private const int LongestHostLabel = 63;
    private const string AnyRelease = "rel000000000";

    private const string ProjectSuffix = "site";

    private static readonly (string Kind, int Longest, string[] Suffixes)[] Prefixed =
    [
        ("Lambda function", 64, ["intake", "relay", "projector", "auditor", "content", "batcher", "builds", "direct"]),
        ("CloudFront function", 64, ["index"]),
        ("SQS queue", 80, [.. WithDeadLetters("content-projection", "event-audit", "build-requests", "build-ticks", "build-states")]),
        ("SNS topic", 256, ["content-events", "commerce-events", "build-events"]),
        ("DynamoDB table", 255, ["webhook-deliveries", "event-audit", "unified-content-cache", "build-batching"]),
        ("CodeBuild project", 150, [ProjectSuffix]),
        ("HTTP API", 128, ["api"]),
        ("Budget", 100, ["monthly"]),
    ];

    /// <summary>The CodeBuild project that builds a client's site.</summary>
    public static string BuildProject(ClientId client, string environment) => $"{StackNames.ResourcePrefix(client, environment)}-{ProjectSuffix}";

    /// <param name="stackName">The deployment's name, computed or fixed by the client.</param>
    public static IEnumerable<AwsName> Of(ClientId client, string environment, string stackName)
    {
        var prefix = StackNames.ResourcePrefix(client, environment);
        return Prefixed
            .SelectMany(row => row.Suffixes.Select(suffix => new AwsName(row.Kind, $"{prefix}-{suffix}", row.Longest)))
            .Prepend(new AwsName("host label of a release", $"{AnyRelease}--{client}", LongestHostLabel))
            .Prepend(new AwsName("CloudFormation stack", stackName, LongestStackName, StartsWithLetter: true));
    }

    /// <summary>Nothing where all fit; of one kind of resource only the longest name is told.</summary>
    public static IReadOnlyList<NameFault> Faults(ClientId client, string environment, string stackName) =>
    [
        .. Of(client, environment, stackName)
            .GroupBy(name => name.Kind)
            .Select(kind => kind.MaxBy(name => name.Name.Length)!)
            .Where(name => name.Name.Length > name.Longest)
            .Select(name => new NameFault(
                name,
                $"{name.Kind} '{name.Name}' has {name.Name.Length} characters, and AWS takes {name.Longest}.",
                $"Shorten client_id by {name.Name.Length - name.Longest}.")),
        .. Of(client, environment, stackName)
            .Where(name => name.StartsWithLetter && !(name.Name.Length > 0 && char.IsAsciiLetter(name.Name[0])))
            .Select(name => new NameFault(name, $"{name.Kind} '{name.Name}' must begin with a letter.", "Begin client_id with a letter, or fix another name as deploy.stack_name.")),
    ];

    private static IEnumerable<string> WithDeadLetters(params string[] queues) => queues.SelectMany(queue => new[] { queue, queue + "-dlq" });
}
