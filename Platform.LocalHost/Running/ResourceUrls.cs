using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Running;

/// <summary>A resource's endpoints as AppHost.cs wants people to see them.</summary>
internal static class ResourceUrls
{
    public static IReadOnlyList<ResourceUrlAnnotation> Of(Resource resource)
    {
        if (resource is not IResourceWithEndpoints owner)
            return [];

        return [.. resource.Model.Endpoints.Select(declared =>
        {
            var endpoint = new EndpointReference(owner, declared.Name);
            var url = new ResourceUrlAnnotation { Url = endpoint.Url, Endpoint = endpoint };
            foreach (var callback in resource.Model.UrlCallbacks.Where(callback => callback.EndpointName == declared.Name))
                callback.Change(url);
            return url;
        })];
    }
}
