using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Settings;
using Platform.Domain.Clients;

namespace Platform.Aws.Secrets;

public static class SecretRegistration
{
    /// <summary><see cref="SecretReader"/>, also as <see cref="ReadSecret"/>. Needs <see cref="AwsRegistration.AddPlatformAws"/>; a service is only reached for once a reference names it.</summary>
    public static IServiceCollection AddSecrets(this IServiceCollection services)
    {
        SignedHttpClient.Add(services, SecretsManagerSecrets.Client, region => $"https://secretsmanager.{region}.amazonaws.com");
        return services
            .AddSingleton(provider => new Lazy<IAmazonSimpleSystemsManagement>(() => Parameters(provider)))
            .AddSingleton<ParameterSecrets>()
            .AddSingleton<SecretsManagerSecrets>()
            .AddSingleton<SecretReader>()
            .AddSingleton<ReadSecret>(provider => provider.GetRequiredService<SecretReader>().ReadAsync);
    }

    private static AmazonSimpleSystemsManagementClient Parameters(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<AwsSettings>();
        var config = new AmazonSimpleSystemsManagementConfig { Timeout = TimeSpan.FromSeconds(4), MaxErrorRetry = 2 };
        if (settings.Endpoint("SSM") is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = settings.Region;
        }
        else
        {
            config.RegionEndpoint = settings.RegionEndpoint;
        }

        return new AmazonSimpleSystemsManagementClient(provider.GetRequiredService<AWSCredentials>(), config);
    }
}
