using Platform.LocalHost.Model;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint by name. Its address is known once the application is built.</summary>
public sealed class EndpointReference
{
    internal EndpointReference(IResourceWithEndpoints owner, string endpointName)
    {
        Resource = owner;
        EndpointName = endpointName;
    }

    public IResourceWithEndpoints Resource { get; }

    public string EndpointName { get; }

    public int Port => Declared.AllocatedPort
        ?? throw new InvalidOperationException($"The endpoint '{EndpointName}' of '{Resource.Name}' has no address before the application is built.");

    public string Host => Declared.Host;

    public string Scheme => Declared.Scheme;

    public string Url => $"{Scheme}://{Host}:{Port}";

    private EndpointDeclaration Declared => Resource.Model().Endpoints.Find(endpoint => endpoint.Name == EndpointName)
        ?? throw new DistributedApplicationException($"The resource '{Resource.Name}' has no endpoint '{EndpointName}'.");
}
