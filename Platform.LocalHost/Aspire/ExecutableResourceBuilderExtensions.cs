using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Model;

namespace Aspire.Hosting;

public static class ExecutableResourceBuilderExtensions
{
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory, params string[]? args)
    {
        var folder = Path.GetFullPath(workingDirectory, builder.AppHostDirectory);
        var resource = builder.AddResource(new ExecutableResource(name, command, folder));
        resource.Resource.Model.Program = new ProgramFile(command, [], folder);
        return resource.WithArgs(args ?? []);
    }
}
