using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Model;

namespace Aspire.Hosting;

public static class ProjectResourceBuilderExtensions
{
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        var project = new TProject();
        if (!File.Exists(project.ProjectPath))
            throw new DistributedApplicationException($"The project of '{name}' is missing: {project.ProjectPath}");

        var resource = builder.AddResource(new ProjectResource(name));
        resource.Resource.Model.Program = ProgramFile.OfProject(project);
        return resource;
    }
}
