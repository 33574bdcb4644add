using Aspire.Hosting.ApplicationModel;

namespace Platform.LocalHost.Model;

internal static class ResourceModelAccess
{
    /// <summary>Aspire's marker interfaces carry no model; every resource of this host is a <see cref="Resource"/>, which does.</summary>
    public static ResourceModel Model(this IResource resource) => ((Resource)resource).Model;
}
