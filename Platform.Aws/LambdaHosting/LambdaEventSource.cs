namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What puts HTTP requests into events. Ours know one; queues' and EventBridge's events are taken beside it.</summary>
public enum LambdaEventSource
{
    /// <summary>API Gateway's HTTP API, payload 2.0.</summary>
    HttpApi,
}
