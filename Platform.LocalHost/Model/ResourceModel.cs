using Aspire.Hosting;

namespace Platform.LocalHost.Model;

/// <summary>What AppHost.cs said about one resource.</summary>
internal sealed class ResourceModel
{
    public ProgramFile? Program { get; set; }

    /// <summary>Set for containers, which this host can show but not start.</summary>
    public string? Image { get; set; }

    public List<string> Arguments { get; } = [];

    public List<EnvironmentVariable> Environment { get; } = [];

    public List<ServiceReference> References { get; } = [];

    public List<EndpointDeclaration> Endpoints { get; } = [];

    public List<UrlCallback> UrlCallbacks { get; } = [];

    public List<HttpHealthCheck> HealthChecks { get; } = [];

    public List<Wait> Waits { get; } = [];

    public List<HttpCommand> Commands { get; } = [];

    /// <summary>Serves nothing, so it has done its work once it has ended well.</summary>
    public bool IsCommand => Endpoints.Count == 0;

    public void Add(EndpointDeclaration endpoint, string resourceName)
    {
        if (Endpoints.Exists(other => other.Name == endpoint.Name))
            throw new DistributedApplicationException($"The resource '{resourceName}' has two endpoints named '{endpoint.Name}'.");
        Endpoints.Add(endpoint);
    }
}
