using Amazon.CloudFront;
using Amazon.CodeBuild;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Aws.Audit;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Aws.Payloads;
using Platform.Aws.Queues;
using Platform.Aws.Settings;

namespace Platform.Aws;

public static class AwsRegistration
{
    /// <summary>
    /// Registers the AWS clients and what stands on them. Reads <see cref="AwsSettings"/>' names from
    /// <paramref name="configuration"/>;
    /// a host that answers nothing costs a call 15 s (S3: 60 s), one that refuses the connection less than one.
    /// </summary>
    public static IServiceCollection AddPlatformAws(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new AwsSettings(configuration));
        services.AddSingleton<AWSCredentials>(provider => provider.GetRequiredService<AwsSettings>().Credentials());
        services.AddSingleton(provider => EventLayer.For(provider.GetRequiredService<AwsSettings>().Prefix));

        AddSdkClients(services);
        AddSignedClients(services);

        services.AddSingleton<AwsAccount>();
        services.AddSingleton<LayerAddresses>();
        services.AddSingleton<EventLayerProvisioner>();
        services.AddSingleton<PayloadStore>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<QueueSender>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<MessageRunner>();
        services.AddSingleton<EventAudit>();
        services.AddSingleton<EventStages>();
        return services;
    }

    private static void AddSdkClients(IServiceCollection services)
    {
        services.AddSingleton<IAmazonDynamoDB>(provider => new AmazonDynamoDBClient(
            provider.GetRequiredService<AWSCredentials>(),
            Configured(provider, "DYNAMODB", new AmazonDynamoDBConfig { Timeout = TimeSpan.FromSeconds(4) })));

        // A long poll alone takes 20 s.
        services.AddSingleton<IAmazonSQS>(provider => new AmazonSQSClient(
            provider.GetRequiredService<AWSCredentials>(),
            Configured(provider, "SQS", new AmazonSQSConfig { Timeout = TimeSpan.FromSeconds(30) })));

        services.AddSingleton<IAmazonS3>(provider =>
        {
            var config = Configured(provider, "S3", new AmazonS3Config { Timeout = TimeSpan.FromSeconds(20) });
            if (config.ServiceURL is not null)
            {
                config.ForcePathStyle = true;
                config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
                config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
            }

            return new AmazonS3Client(provider.GetRequiredService<AWSCredentials>(), config);
        });
    }

    private static void AddSignedClients(IServiceCollection services)
    {
        SignedHttpClient.Add(services, "sns", region => $"https://sns.{region}.amazonaws.com");
        services.AddSingleton<IAmazonSimpleNotificationService>(provider =>
            new AmazonSimpleNotificationServiceClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient("sns")));

        SignedHttpClient.Add(services, "cloudfront", _ => "https://cloudfront.amazonaws.com", signingRegion: "us-east-1");
        services.AddSingleton<IAmazonCloudFront>(provider =>
            new AmazonCloudFrontClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient("cloudfront")));

        SignedHttpClient.Add(services, "codebuild", region => $"https://codebuild.{region}.amazonaws.com");
        services.AddSingleton<IAmazonCodeBuild>(provider =>
            new AmazonCodeBuildClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient("codebuild")));

        SignedHttpClient.Add(services, AwsAccount.StsClient, region => $"https://sts.{region}.amazonaws.com");
    }

    private static TConfig Configured<TConfig>(IServiceProvider provider, string service, TConfig config)
        where TConfig : ClientConfig
    {
        var settings = provider.GetRequiredService<AwsSettings>();
        config.MaxErrorRetry = 2;
        config.ConnectTimeout = TimeSpan.FromSeconds(2);

        // Either of the two resets the other.
        if (settings.Endpoint(service) is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = settings.Region;
        }
        else
        {
            config.RegionEndpoint = settings.RegionEndpoint;
        }

        return config;
    }
}
