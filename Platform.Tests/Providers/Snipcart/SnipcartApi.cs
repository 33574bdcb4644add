using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Platform.Tests.Providers.Snipcart;

/// <summary>Answers in Snipcart's place and remembers what it was asked.</summary>
internal sealed class SnipcartApi(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public SnipcartApi(HttpStatusCode status, string body = "")
        : this((_, _) => Task.FromResult(Response(status, body)))
    {
    }

    public ConcurrentQueue<(string Path, string? Authorization, string Accept)> Asked { get; } = new();

    public HttpClient Client => new(this) { BaseAddress = new Uri("https://app.snipcart.example/api/") };

    public static HttpResponseMessage Response(HttpStatusCode status, string body = "") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Enqueue((request.RequestUri!.AbsolutePath, request.Headers.Authorization?.ToString(), request.Headers.Accept.ToString()));
        return answer(request, cancellationToken);
    }
}
