using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.ServiceDefaults.Access;

/// <summary>Lets in who has <c>PLATFORM_OPERATOR_KEY</c>; where none is configured, nobody.</summary>
public sealed class RequireOperatorKey(PlatformSettings settings) : IEndpointFilter
{
    public const string Header = "X-Operator-Key";

    private static readonly Problem Refused = new(
        "operator_key_refused", 401, $"{Header} is missing, or not the operator's key.", $"Send the value of PLATFORM_OPERATOR_KEY as {Header}.");

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var given = context.HttpContext.Request.Headers[Header].ToString();
        return settings.OperatorKey is { Length: > 0 } key && CryptographicOperations.FixedTimeEquals(Hash(key), Hash(given))
            ? next(context)
            : ValueTask.FromResult<object?>(Refused);
    }

    // Of equal length whatever was given, so that the comparison tells nothing.
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
