namespace Platform.LocalHost.Running;

internal sealed record StatusChange(string Resource, ResourceStatus Status);
