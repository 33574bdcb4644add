using Microsoft.Extensions.DependencyInjection;

namespace Platform.Aws.Deliveries;

public static class DeliveryRegistration
{
    /// <summary>
    /// <see cref="DeliverySettlement"/> and <see cref="DeliveryReader"/>. Needs <see cref="AwsRegistration.AddPlatformAws"/>, and
    /// for the reader a client directory.
    /// </summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryTable>()
        .AddSingleton<StoredBytes>()
        .AddSingleton<DeliverySettlement>()
        .AddSingleton<DeliveryStages>()
        .AddSingleton<DeliveryReader>();
}
