using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.StandIns.Contentful;
using Platform.StandIns.Shopify;
using Platform.Tests.Emulators;

namespace Platform.Tests.Direct.Rig;

/// <summary>The stand-ins for Contentful's and Shopify's read APIs on a port of their own, seeded, which take their own token only.</summary>
internal sealed class ReadApiServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ReadApiServer(WebApplication app) => this.app = app;

    public ContentfulSpaces Spaces => app.Services.GetRequiredService<ContentfulSpaces>();

    public ShopifyShops Shops => app.Services.GetRequiredService<ShopifyShops>();

    /// <summary>What the APIs take; what the services send stays.</summary>
    public string ContentfulToken { get; set; } = "a-delivery-token";

    public string ShopifyToken { get; set; } = "an-admin-token";

    public Dictionary<string, string?> Settings => new()
    {
        ["CONTENTFUL_API_URL"] = $"{app.Urls.Single()}/contentful",
        ["SHOPIFY_BASIC_API_URL"] = $"{app.Urls.Single()}/shopify/{{store_domain}}",
        ["CONTENTFUL_TOKEN"] = "a-delivery-token",
        ["SHOPIFY_TOKEN"] = "an-admin-token",
    };

    public static async Task<ReadApiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(ContentfulSpaces.Open(Repository.PathOf("recordings")));
        builder.Services.AddSingleton(ShopifyShops.Open(Repository.PathOf("recordings")));
        var app = builder.Build();
        var server = new ReadApiServer(app);
        app.Use(server.AnswerAsync);
        app.MapContentful();
        app.MapShopify();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers.Authorization == $"Bearer {ContentfulToken}" || headers["X-Shopify-Access-Token"] == ShopifyToken)
            return next(context);

        context.Response.StatusCode = 401;
        return context.Response.WriteAsJsonAsync(new { sys = new { type = "Error", id = "AccessTokenInvalid" } });
    }
}
