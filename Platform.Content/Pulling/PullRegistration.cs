using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Content.Git;
using Platform.Content.Git.Media;

namespace Platform.Content.Pulling;

internal static class PullRegistration
{
    /// <summary><see cref="ContentPull"/>; needs the secrets.</summary>
    public static IServiceCollection AddPulling(this IServiceCollection services)
    {
        // A redirect would carry a token in a header of the provider's own to whoever it names.
        services.AddHttpClient(ApiPull.Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });

        // The projection has them too.
        services.TryAddSingleton<GitClones>();
        services.TryAddSingleton<MediaStore>();
        return services
            .AddSingleton<GitPull>()
            .AddSingleton<ApiPull>()
            .AddSingleton<ContentPull>();
    }
}
