using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Snipcart's API as far as webhooks need it: a token is answered for once, an order as often as asked.</summary>
internal sealed class FakeSnipcart : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, bool> _tokens = new();
    private readonly ConcurrentDictionary<string, bool> _orders = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly WebApplication _app;

    private FakeSnipcart()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/api/requestvalidation/{token}", (string token, HttpContext context) => AnswerAsync(context, token, () => _tokens.TryRemove(token, out _)));
        _app.MapGet("/api/orders/{token}", (string token, HttpContext context) => AnswerAsync(context, token, () => _orders.ContainsKey(token)));
    }

    public string Address => _app.Urls.Single() + "/api/";

    /// <summary>The paths that were asked for, in their order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    public string Key { get; set; } = WebhooksApp.SnipcartSecret;

    /// <summary>Answers in place of the usual; what it would have used up is used up.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public static async Task<FakeSnipcart> StartAsync()
    {
        var snipcart = new FakeSnipcart();
        await snipcart._app.StartAsync(TestContext.Current.CancellationToken);
        return snipcart;
    }

    public void Issue(string token) => _tokens[token] = true;

    public void Place(string order) => _orders[order] = true;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context, string token, Func<bool> knows)
    {
        _calls.Enqueue(context.Request.Path);
        var isOurs = context.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Key + ":"));
        var known = isOurs && knows();
        if (Instead is { } other)
            return other(context);

        context.Response.StatusCode = !isOurs ? 401 : known ? 200 : 404;
        return context.Response.WriteAsJsonAsync(new { token = known ? token : null });
    }
}
