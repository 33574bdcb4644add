using Platform.AppHost.Development;
using Platform.AppHost.Node;

namespace Platform.AppHost;

internal static class PlatformResourceExtensions
{
    /// <summary>What every service and command of the platform is told, and the emulators it waits for.</summary>
    public static IResourceBuilder<T> WithPlatform<T>(this IResourceBuilder<T> resource, DevelopmentValues development, LocalAws aws, NodeParts node)
        where T : IResourceWithEnvironment, IResourceWithWaitSupport
    {
        foreach (var (name, value) in development.Variables(node.Path))
            resource.WithEnvironment(name, value);
        return aws.ApplyTo(resource);
    }

    /// <summary>How a laptop builds: a killed build is tried again while one looks on.</summary>
    public static IResourceBuilder<T> WithBuilds<T>(this IResourceBuilder<T> resource, DevelopmentValues development)
        where T : IResourceWithEnvironment => resource
        .WithEnvironment("PLATFORM_SITES", development.Sites)
        .WithEnvironment("PLATFORM_BUILD_LEASE_SECONDS", "10")
        .WithEnvironment("PLATFORM_SWEEP_SECONDS", "10")
        .WithEnvironment("PLATFORM_BUILD_RETRY_SECONDS", "2,10,60");

    /// <summary>Where content and products are read: at the stand-in, whose paths are those of the APIs.</summary>
    public static IResourceBuilder<T> WithReadApis<T>(this IResourceBuilder<T> resource, IResourceBuilder<IResourceWithEndpoints> standIn)
        where T : IResourceWithEnvironment
    {
        var http = standIn.GetEndpoint("http");
        return resource
            .WithEnvironment("SANITY_API_URL", $"{http}/sanity/{{project_id}}")
            .WithEnvironment("CONTENTFUL_API_URL", $"{http}/contentful")
            .WithEnvironment("SHOPIFY_BASIC_API_URL", $"{http}/shopify/{{store_domain}}");
    }

    /// <summary>Development secrets under the names that the clients' files refer to.</summary>
    public static IResourceBuilder<T> WithSecrets<T>(this IResourceBuilder<T> resource, DevelopmentValues development, params string[] names)
        where T : IResourceWithEnvironment
    {
        foreach (var name in names)
            resource.WithEnvironment(name, development.SecretParameter(name));
        return resource;
    }
}
