using Microsoft.Extensions.DependencyInjection;

namespace Platform.Aws.Content;

public static class ContentRegistration
{
    /// <summary><see cref="PublishedItems"/> and <see cref="ContentCompleteness"/>; needs <see cref="AwsRegistration.AddPlatformAws"/>.</summary>
    public static IServiceCollection AddPublishedContent(this IServiceCollection services) =>
        services.AddSingleton<PublishedItems>().AddSingleton<ContentCompleteness>();
}
