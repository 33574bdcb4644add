using System.Security.Cryptography;
using System.Text;
using Platform.ServiceDefaults.Settings;

namespace Platform.Content.Api;

/// <summary>Lets in who has <c>PLATFORM_OPERATOR_KEY</c>; where none is configured, nobody.</summary>
internal sealed class RequireOperatorKey(PlatformSettings settings) : IEndpointFilter
{
    public const string Header = "X-Operator-Key";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var given = context.HttpContext.Request.Headers[Header].ToString();
        return settings.OperatorKey is { Length: > 0 } key && CryptographicOperations.FixedTimeEquals(Hash(key), Hash(given))
            ? next(context)
            : ValueTask.FromResult<object?>(ContentProblems.NoOperatorKey);
    }

    // Of equal length whatever was given, so that the comparison tells nothing.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
