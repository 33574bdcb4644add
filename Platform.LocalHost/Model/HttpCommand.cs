using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Model;

internal sealed record HttpCommand(string Name, string DisplayName, string Path, EndpointReference Endpoint, HttpCommandOptions Options)
{
    public HttpMethod Method => Options.Method ?? HttpMethod.Post;

    /// <summary>Aspire's form: <c>api-http-http-post-/admin/redrive</c>.</summary>
    public static string DefaultName(EndpointReference endpoint, HttpCommandOptions options, string path) =>
        $"{endpoint.Resource.Name}-{endpoint.EndpointName}-http-{(options.Method ?? HttpMethod.Post).Method.ToLowerInvariant()}-{path}";
}
