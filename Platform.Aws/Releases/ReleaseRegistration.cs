using Microsoft.Extensions.DependencyInjection;

namespace Platform.Aws.Releases;

public static class ReleaseRegistration
{
    /// <summary>Adds <see cref="ReleaseReader"/>; needs <see cref="AwsRegistration.AddPlatformAws"/>.</summary>
    public static IServiceCollection AddReleases(this IServiceCollection services) => services.AddSingleton<ReleaseReader>();
}
