using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws;
using Platform.Aws.Events;
using Platform.Aws.Outages;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

/// <summary>A request gets an answer from the clients, whatever became of the other side; the test's deadline is far above what it takes.</summary>
public sealed class OutageTests
{
    [Fact(Timeout = 120_000)]
    public async Task Calls_to_a_dead_endpoint_fail()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var services = Services($"http://127.0.0.1:{FreePort.Next()}");

        await IsOutageAsync(() => services.GetRequiredService<IAmazonDynamoDB>().ListTablesAsync(cancellation));
        await IsOutageAsync(() => services.GetRequiredService<IAmazonS3>().GetObjectMetadataAsync("bucket", "key", cancellation));
        await IsOutageAsync(() => PublishAsync(services, cancellation));
    }

    [Fact(Timeout = 120_000)]
    public async Task Calls_to_an_endpoint_that_never_answers_fail_too()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var services = Services($"http://{silent.LocalEndpoint}");

        await Task.WhenAll(
            IsOutageAsync(() => services.GetRequiredService<IAmazonDynamoDB>().ListTablesAsync(cancellation)),
            IsOutageAsync(() => PublishAsync(services, cancellation)));
    }

    private static Task PublishAsync(ServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<EventPublisher>().PublishAsync(Events.Of(Platform.Domain.Events.EventType.ContentUpdated), cancellation);

    private static async Task IsOutageAsync(Func<Task> call)
    {
        var fault = await Record.ExceptionAsync(call);
        Assert.True(fault is not null && AwsOutage.Is(fault), $"{fault}");
    }

    private static ServiceProvider Services(string endpoint)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AWS_ENDPOINT_URL"] = endpoint,
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
        }).Build();
        return new ServiceCollection().AddLogging().AddPlatformAws(configuration).BuildServiceProvider();
    }
}
