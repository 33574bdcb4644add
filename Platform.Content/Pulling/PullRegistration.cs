using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Content.Git;
using Platform.Content.Git.Media;

namespace Platform.Content.Pulling;

internal static class PullRegistration
{
    /// <summary><see cref="ContentPull"/>; needs the secrets.</summary>
    public static IServiceCollection AddPulling(this IServiceCollection services)
    {
        services.AddHttpClient(ApiPull.Client);

        // The projection has them too.
        services.TryAddSingleton<GitClones>();
        services.TryAddSingleton<MediaStore>();
        return services
            .AddSingleton<GitPull>()
            .AddSingleton<ApiPull>()
            .AddSingleton<ContentPull>();
    }
}
