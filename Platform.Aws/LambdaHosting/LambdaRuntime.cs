using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Platform.Aws.LambdaHosting;

/// <summary>Whether this process is a Lambda function.</summary>
public static class LambdaRuntime
{
    /// <summary>Lambda sets it, in every sandbox and nowhere else.</summary>
    internal const string AddressVariable = "AWS_LAMBDA_RUNTIME_API";

    public static bool IsHere => Address is not null;

    /// <summary>Host and port of the Runtime API; null outside Lambda.</summary>
    internal static string? Address => Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } address ? address : null;

    /// <summary>
    /// Runs <typeparamref name="T"/> for as long as the host runs. Not in Lambda, which freezes a function between its
    /// invocations: there a trigger calls the same work.
    /// </summary>
    public static IServiceCollection AddBackgroundService<T>(this IServiceCollection services)
        where T : class, IHostedService => IsHere ? services : services.AddHostedService<T>();
}
