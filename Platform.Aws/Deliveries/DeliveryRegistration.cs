using Amazon.DynamoDBv2;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Deliveries;

public static class DeliveryRegistration
{
    /// <summary>
    /// <see cref="DeliverySettlement"/> and <see cref="DeliveryReader"/>. Needs <see cref="AwsRegistration.AddPlatformAws"/>, and
    /// for the reader a client directory.
    /// </summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton(provider => new DeliveryTable(
            provider.GetRequiredService<IAmazonDynamoDB>(),
            provider.GetRequiredService<EventLayer>().Tables.WebhookDeliveries.Name,
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<DeliverySettlement>()
        .AddSingleton<DeliveryReader>();
}
