using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Microsoft.Extensions.Configuration;

namespace Platform.Aws.Settings;

/// <summary>
/// Where AWS answers, read from the usual AWS names in configuration: <c>AWS_REGION</c>, <c>AWS_ENDPOINT_URL</c> or
/// <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c>, <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>AWS_SESSION_TOKEN</c>; and
/// <c>PLATFORM_PREFIX</c>, the event layer's resource prefix. Nothing else tells an emulator from AWS.
/// </summary>
public sealed class AwsSettings
{
    private readonly IConfiguration configuration;

    public AwsSettings(IConfiguration configuration)
    {
        this.configuration = configuration;
        Region = Text("AWS_REGION") ?? "us-east-1";
        Prefix = Text("PLATFORM_PREFIX") ?? "platform-dev";
        AccountId = Text("AWS_ACCOUNT_ID");
    }

    public string Region { get; }

    public string Prefix { get; }

    /// <summary>Twelve digits; null where nobody configured it, and STS is asked.</summary>
    public string? AccountId { get; }

    public RegionEndpoint RegionEndpoint => RegionEndpoint.GetBySystemName(Region);

    /// <param name="service">As in the environment's name, such as <c>DYNAMODB</c>, <c>SQS</c>, <c>S3</c>.</param>
    /// <returns>The configured endpoint, or null for AWS's own.</returns>
    public Uri? Endpoint(string service) =>
        (Text($"AWS_ENDPOINT_URL_{service}") ?? Text("AWS_ENDPOINT_URL")) is { } url ? new Uri(url) : null;

    /// <summary>The configured keys, else the SDK's own chain (environment, profile, container, instance).</summary>
    public AWSCredentials Credentials() =>
        (Text("AWS_ACCESS_KEY_ID"), Text("AWS_SECRET_ACCESS_KEY"), Text("AWS_SESSION_TOKEN")) switch
        {
            ({ } id, { } secret, { } token) => new SessionAWSCredentials(id, secret, token),
            ({ } id, { } secret, null) => new BasicAWSCredentials(id, secret),
            _ => DefaultAWSCredentialsIdentityResolver.GetCredentials(),
        };

    private string? Text(string name) => configuration[name] is { Length: > 0 } text ? text : null;
}
