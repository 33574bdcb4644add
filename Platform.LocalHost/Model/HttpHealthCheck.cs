using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Model;

internal sealed record HttpHealthCheck(EndpointReference Endpoint, string Path, int StatusCode)
{
    public Uri Address => new(new Uri(Endpoint.Url), Path);
}
