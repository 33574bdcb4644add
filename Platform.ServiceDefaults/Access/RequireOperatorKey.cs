using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.ServiceDefaults.Access;

/// <summary>
/// Lets in who has <c>PLATFORM_OPERATOR_KEY</c>, or the secret that <c>PLATFORM_OPERATOR_KEY_REF</c> names, which is read at each use;
/// where none is configured, nobody.
/// </summary>
public sealed class RequireOperatorKey(PlatformSettings settings) : IEndpointFilter
{
    public const string Header = "X-Operator-Key";

    private static readonly Problem Refused = new(
        "operator_key_refused", 401, $"{Header} is missing, or not the operator's key.", $"Send the value of PLATFORM_OPERATOR_KEY as {Header}.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var given = context.HttpContext.Request.Headers[Header].ToString();
        return given.Length > 0 && (Opens(settings.OperatorKey, given) || Opens(await KeptAsync(context.HttpContext), given))
            ? await next(context)
            : Refused;
    }

    private static bool Opens(string? key, string given) =>
        key is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Hash(key), Hash(given));

    private async ValueTask<string?> KeptAsync(HttpContext context) => settings.OperatorKeyReference is { } reference
        ? await context.RequestServices.GetRequiredService<ReadSecret>()(reference, context.RequestAborted)
        : null;

    // Of equal length whatever was given, so that the comparison tells nothing.
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
