using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Providers;

namespace Platform.Tests.Webhooks.Hosting;

internal static class ServiceCollectionExtensions
{
    /// <summary>This provider alone.</summary>
    public static void ReplaceProvider(this IServiceCollection services, IWebhookProvider provider)
    {
        services.RemoveAll<IWebhookProvider>();
        services.AddSingleton(provider);
    }
}
