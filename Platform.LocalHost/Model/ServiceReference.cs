using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Model;

/// <summary>A reference to one endpoint of a resource, or to all of them where no name is given.</summary>
internal sealed record ServiceReference(IResourceWithEndpoints Source, string? EndpointName)
{
    public IEnumerable<EndpointReference> Endpoints => Source.Model().Endpoints
        .Where(endpoint => EndpointName is null || endpoint.Name == EndpointName)
        .Select(endpoint => new EndpointReference(Source, endpoint.Name));
}
