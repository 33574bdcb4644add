using System.Security.Cryptography;
using System.Text;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Api;

/// <summary>Lets only operators in: <c>X-Operator-Key</c>, compared in constant time. Without a configured key nobody is.</summary>
internal sealed class OperatorKey(PlatformSettings settings) : IEndpointFilter
{
    public const string Header = "X-Operator-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        return settings.OperatorKey is { } key && IsEqual(context.HttpContext.Request.Headers[Header].ToString(), key)
            ? await next(context)
            : new Problem(
                "operator_key_refused", 401, $"{Header} is missing, or not the operator's key.", $"Send the value of PLATFORM_OPERATOR_KEY as {Header}.");
    }

    // Hashes have one length, so that not even the key's is told.
    private static bool IsEqual(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
