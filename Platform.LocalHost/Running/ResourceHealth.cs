namespace Platform.LocalHost.Running;

internal enum ResourceHealth
{
    Healthy,
    Unhealthy,
}
