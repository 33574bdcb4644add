using Platform.Content.Git;
using Platform.Content.Git.Media;

namespace Platform.Content.Pulling;

internal static class PullRegistration
{
    /// <summary><see cref="ContentPull"/>; needs the secrets.</summary>
    public static IServiceCollection AddPulling(this IServiceCollection services)
    {
        services.AddHttpClient(ApiPull.Client);
        return services
            .AddSingleton<GitClones>()
            .AddSingleton<MediaStore>()
            .AddSingleton<GitPull>()
            .AddSingleton<ApiPull>()
            .AddSingleton<ContentPull>();
    }
}
