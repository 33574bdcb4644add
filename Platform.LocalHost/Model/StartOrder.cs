using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Model;

internal static class StartOrder
{
    /// <summary>Refuses a graph in which resources wait for each other: it would never start.</summary>
    public static void Check(IReadOnlyList<Resource> resources)
    {
        var done = new HashSet<string>();
        foreach (var resource in resources)
            Visit(resource, []);

        void Visit(Resource resource, List<string> path)
        {
            if (path.Contains(resource.Name))
                throw new DistributedApplicationException($"Resources wait for each other: {string.Join(" → ", [.. path, resource.Name])}.");
            if (!done.Contains(resource.Name))
                foreach (var wait in resource.Model.Waits)
                    Visit(resources.First(other => other.Name == wait.Dependency), [.. path, resource.Name]);
            done.Add(resource.Name);
        }
    }
}
