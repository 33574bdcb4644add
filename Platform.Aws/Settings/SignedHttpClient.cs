using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Platform.Aws.Signing;
using Polly;

namespace Platform.Aws.Settings;

/// <summary>An HttpClient per AWS service without a client package: retries outside, signing inside, one connection pool for good.</summary>
internal static class SignedHttpClient
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    /// <param name="service">Signing name, and the client's name: <c>sns</c>.</param>
    /// <param name="standardEndpoint">AWS's own address for a region.</param>
    /// <param name="signingRegion">Where it is not the configured one.</param>
    public static void Add(IServiceCollection services, string service, Func<string, string> standardEndpoint, string? signingRegion = null)
    {
        var client = services.AddHttpClient(service, (provider, http) =>
        {
            var settings = provider.GetRequiredService<AwsSettings>();
            http.BaseAddress = settings.Endpoint(service.ToUpperInvariant()) ?? new Uri(standardEndpoint(settings.Region));
            http.Timeout = Timeout.InfiniteTimeSpan;
        });

#pragma warning disable EXTEXP0001 // Stable in use; a host's default retries outside ours would multiply them.
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001

        // Four lines a request say nothing that the clients' spans and exceptions don't.
        client.RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(2),
            })
            .AddResilienceHandler("aws", pipeline => pipeline
                .AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(100),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                })
                .AddTimeout(AttemptTimeout));

        client.AddHttpMessageHandler(provider =>
        {
            var settings = provider.GetRequiredService<AwsSettings>();
            return new SigningHandler(
                provider.GetRequiredService<AWSCredentials>(),
                service,
                signingRegion ?? settings.Region,
                provider.GetRequiredService<TimeProvider>());
        });
    }
}
