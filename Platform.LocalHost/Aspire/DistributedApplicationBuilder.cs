using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Platform.LocalHost.Model;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly List<Resource> resources = [];

    public DistributedApplicationBuilder(string[] args, string appHostDirectory, string appHostName)
    {
        AppHostDirectory = appHostDirectory;
        // No host builder: its settings files are watched, and a watch on this folder covers all of node_modules.
        Configuration = new ConfigurationManager();
        Configuration
            .AddJsonFile(Path.Combine(appHostDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddCommandLine(CommandLine.WithFlagValues(args));
        Environment = new HostingEnvironment
        {
            ApplicationName = appHostName,
            ContentRootPath = appHostDirectory,
            ContentRootFileProvider = new NullFileProvider(),
            EnvironmentName = Configuration["DOTNET_ENVIRONMENT"] ?? Configuration["ASPNETCORE_ENVIRONMENT"] ?? Environments.Production,
        };
    }

    public ConfigurationManager Configuration { get; }

    public string AppHostDirectory { get; }

    public IHostEnvironment Environment { get; }

    public List<Func<BeforeStartEvent, CancellationToken, Task>> BeforeStart { get; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TextWriter Terminal { get; init; } = Console.Out;

    /// <summary>The project's folder and name, as Platform.LocalHost.targets writes them into the AppHost's assembly.</summary>
    public static DistributedApplicationBuilder For(Assembly appHost, string[] args)
    {
        var project = appHost.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "apphostprojectpath")?.Value;
        return new DistributedApplicationBuilder(
            args, project ?? Directory.GetCurrentDirectory(), appHost.GetName().Name ?? "AppHost");
    }

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (resources.Exists(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new DistributedApplicationException($"Two resources are named '{resource.Name}'.");

        resources.Add((Resource)(IResource)resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build()
    {
        StartOrder.Check(resources);
        FreePorts.Allocate(resources.SelectMany(resource => resource.Model.Endpoints));
        var application = new DistributedApplication(this, resources);
        DistributedApplication.Built.Value?.Invoke(application);
        return application;
    }
}
