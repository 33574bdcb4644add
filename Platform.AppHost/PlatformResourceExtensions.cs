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

    /// <summary>Development secrets under the names that the clients' files refer to.</summary>
    public static IResourceBuilder<T> WithSecrets<T>(this IResourceBuilder<T> resource, DevelopmentValues development, params string[] names)
        where T : IResourceWithEnvironment
    {
        foreach (var name in names)
            resource.WithEnvironment(name, development.SecretParameter(name));
        return resource;
    }
}
