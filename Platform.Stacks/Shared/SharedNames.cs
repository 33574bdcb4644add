namespace Platform.Stacks.Shared;

/// <summary>Names that clients' stacks find the shared infrastructure by: SSM parameters, read at deploy, never exports.</summary>
internal static class SharedNames
{
    public const string AlarmTopic = "/web-services/alarm-topic-arn";

    public const string LogsBucket = "/web-services/logs-bucket";

    public const string ArtifactsBucket = "/web-services/artifacts-bucket";

    public const string ApiUrl = "/web-services/api-url";

    public static string OriginAccess(string group) => $"/web-services/edge/{group}/origin-access-control-id";

    public static string HeadersPolicy(string group) => $"/web-services/edge/{group}/response-headers-policy-id";

    public static string IndexFunction(string group) => $"/web-services/edge/{group}/directory-index-arn";

    /// <summary>A zone's name servers' id by the zone itself.</summary>
    public static string HostedZone(string domain) => $"/web-services/zones/{domain}";
}
