using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Jobs;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;

namespace Platform.Tests.Builds.Runners;

/// <summary>A job in CodeBuild has no service around it: what it tells, and to whom, follows from its client's mode.</summary>
public sealed class JobModeTests
{
    [Fact]
    public async Task E1_Job_of_direct_mode_tells_its_deliveries_and_asks_no_queue()
    {
        await using var services = Services(IntegrationMode.Direct);
        Assert.IsType<DeliveryNews>(services.GetRequiredService<IBuildNews>());
        Assert.IsNotType<SqsTicks>(services.GetRequiredService<ITickQueue>());
    }

    [Fact]
    public async Task Job_of_event_driven_mode_tells_topics_and_the_audit()
    {
        await using var services = Services(IntegrationMode.EventDriven);
        Assert.IsType<TopicNews>(services.GetRequiredService<IBuildNews>());
        Assert.IsType<SqsTicks>(services.GetRequiredService<ITickQueue>());
    }

    private static ServiceProvider Services(IntegrationMode mode)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("PLATFORM_PREFIX", "acme-corp-prod"), new("AWS_ENDPOINT_URL", "http://127.0.0.1:9"), new("AWS_REGION", "us-east-1"), new("AWS_ACCESS_KEY_ID", "test"), new("AWS_SECRET_ACCESS_KEY", "test")]).Build();
        var client = ClientTemplates.Tier1SelfManagedClient("acme-corp", "Acme", "acme-corp.example", "owner@acme-corp.example", "sanity", "astro", mode);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddPlatformAws(configuration)
            .AddBuildSettings(configuration)
            .AddBatching()
            .AddEventLayer(configuration)
            .AddSingleton(new ClientDirectory([client]))
            .AddJobMode()
            .BuildServiceProvider();
    }
}
