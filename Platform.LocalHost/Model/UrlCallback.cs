using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Model;

internal sealed record UrlCallback(string EndpointName, Action<ResourceUrlAnnotation> Change);
