using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Model;

namespace Platform.LocalHost.Running;

/// <summary>The variables that Aspire 13 gives a resource, under the same names; what AppHost.cs sets itself wins.</summary>
internal static class ResourceEnvironment
{
    public static IReadOnlyDictionary<string, EnvironmentVariable> Of(Resource resource)
    {
        var variables = new Dictionary<string, EnvironmentVariable>();
        foreach (var variable in ProjectDefaults(resource).Concat(Ports(resource)).Concat(References(resource)).Concat(resource.Model.Environment))
            variables[variable.Name] = variable;
        return variables;
    }

    private static IEnumerable<EnvironmentVariable> ProjectDefaults(Resource resource)
    {
        if (resource is not ProjectResource)
            yield break;

        yield return Plain("LOGGING__CONSOLE__FORMATTERNAME", "simple");
        yield return Plain("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "true");

        // An endpoint whose port goes into a variable is the program's own to bind.
        var urls = resource.Model.Endpoints.Where(endpoint => endpoint.PortVariable is null).Select(Url).ToList();
        if (urls.Count > 0)
            yield return Plain("ASPNETCORE_URLS", string.Join(';', urls));
    }

    private static IEnumerable<EnvironmentVariable> Ports(Resource resource) =>
        from endpoint in resource.Model.Endpoints
        let variable = endpoint.PortVariable
        where variable is not null
        select Plain(variable, $"{endpoint.AllocatedPort}");

    private static IEnumerable<EnvironmentVariable> References(Resource resource) =>
        from reference in resource.Model.References
        from endpoint in reference.Endpoints
        let name = reference.Source.Name
        from variable in new[]
        {
            Plain($"services__{name}__{endpoint.EndpointName}__0", endpoint.Url),
            Plain($"{Shouted(name)}_{Shouted(endpoint.EndpointName)}", endpoint.Url),
        }
        select variable;

    private static string Url(EndpointDeclaration endpoint) =>
        $"{endpoint.Scheme}://{endpoint.Host}:{endpoint.AllocatedPort}";

    private static string Shouted(string name) =>
        string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));

    private static EnvironmentVariable Plain(string name, string value) => new(name, () => value);
}
