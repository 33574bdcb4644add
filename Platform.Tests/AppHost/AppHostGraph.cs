using System.Reflection;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Platform.AppHost.Development;
using Platform.LocalHost.Model;
using Platform.LocalHost.Running;

namespace Platform.Tests.AppHost;

/// <summary>The graph that AppHost.cs itself describes, built and not started.</summary>
internal sealed class AppHostGraph
{
    private readonly Dictionary<string, Resource> resources;

    private AppHostGraph(IEnumerable<Resource> resources) =>
        this.resources = resources.Where(resource => resource is not ParameterResource).ToDictionary(resource => resource.Name);

    public IEnumerable<string> Names => resources.Keys;

    public static async Task<AppHostGraph> BuildAsync(params string[] arguments)
    {
        var data = Directory.CreateTempSubdirectory("platform-graph-");
        IReadOnlyList<Resource> built = [];
        // Node's place is given, so that nothing is looked for or installed.
        string[] all = ["--data", data.FullName, "--PLATFORM_NODE", "/node", .. arguments];
        try
        {
            await Task.Run(() =>
            {
                DistributedApplication.Built.Value = application =>
                {
                    built = application.Resources;
                    throw new OperationCanceledException("The graph is built; it is not to start.");
                };
                typeof(DevelopmentValues).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [all], null);
            });
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            data.Delete(recursive: true);
        }

        return new AppHostGraph(built);
    }

    public ResourceModel Model(string name) => resources[name].Model;

    public T Resource<T>(string name)
        where T : Resource =>
        Assert.IsType<T>(resources[name]);

    public IReadOnlyDictionary<string, EnvironmentVariable> Environment(string name) => ResourceEnvironment.Of(resources[name]);

    public string? Value(string name, string variable) => Environment(name)[variable].Value();

    public IEnumerable<string> Arguments(string name) => Model(name).Arguments;

    public IEnumerable<string> WaitsFor(string name) => Model(name).Waits.Select(wait => wait.Dependency).Order();
}
