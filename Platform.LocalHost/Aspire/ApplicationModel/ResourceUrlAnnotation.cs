namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address as people see it: what the host prints and the console links to.</summary>
public sealed class ResourceUrlAnnotation
{
    public required string Url { get; set; }

    public string? DisplayText { get; set; }

    public EndpointReference? Endpoint { get; init; }
}
