using Platform.LocalHost.Model;

namespace Aspire.Hosting.ApplicationModel;

public abstract class Resource(string name) : IResource
{
    public string Name { get; } = ResourceName.Checked(name);

    internal ResourceModel Model { get; } = new();
}
