using Microsoft.AspNetCore.Http.Features;

namespace Platform.Aws.LambdaHosting.Http;

/// <summary>A request ends with the function's time, or when the application gives it up.</summary>
internal sealed class RequestLifetime(CancellationToken deadline) : IHttpRequestLifetimeFeature
{
    public CancellationToken RequestAborted { get; set; } = deadline;

    public void Abort() => throw new InvocationFaultException("The application aborted the request.");
}
