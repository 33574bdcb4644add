using Platform.Content.Cache;

namespace Platform.Content.Api;

/// <summary>Who asks: the client whose key it is.</summary>
internal sealed record ApiCaller(Site Site, bool Preview)
{
    /// <summary>Of a request that <see cref="RequireApiKey"/> let in.</summary>
    public static ApiCaller Of(HttpContext http) =>
        http.Features.Get<ApiCaller>() ?? throw new InvalidOperationException($"{http.Request.Path} is mapped without {nameof(RequireApiKey)}.");
}
