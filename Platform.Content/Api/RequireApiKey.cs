using Platform.Content.Cache;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;

namespace Platform.Content.Api;

/// <summary>Lets nobody in without a client's key, and answers for that client only.</summary>
internal sealed class RequireApiKey(ApiKeys keys, ClientDirectory clients, PlatformSettings settings) : IEndpointFilter
{
    public const string Header = "X-Api-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.Vary = Header;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (await FindAsync(http.Request.Headers[Header], http.RequestAborted) is not { } caller)
        {
            http.Response.Headers.WWWAuthenticate = "ApiKey";
            return ContentProblems.NoApiKey;
        }

        http.Features.Set(caller);
        return await next(context);
    }

    private async Task<ApiCaller?> FindAsync(string? key, CancellationToken cancellationToken) =>
        !string.IsNullOrEmpty(key)
        && await keys.FindAsync(key, cancellationToken) is { } owner
        && clients.Find(owner.ClientId) is { } client
            ? new ApiCaller(new Site(client, settings.Environment), owner.Preview)
            : null;
}
