using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ContainerResourceBuilderExtensions
{
    /// <summary>Part of the graph, and not startable here: containers run under Aspire's own orchestrator only.</summary>
    public static IResourceBuilder<ContainerResource> AddContainer(
        this IDistributedApplicationBuilder builder, string name, string image, string tag)
    {
        var resource = builder.AddResource(new ContainerResource(name));
        resource.Resource.Model.Image = $"{image}:{tag}";
        return resource;
    }
}
