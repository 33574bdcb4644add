namespace Platform.Builds.Images;

/// <summary>
/// <c>PLATFORM_IMAGE_STANDIN</c>: on a laptop the pictures of invented clients are answered by the stand-ins:
/// <c>https://cdn.example/a.jpg?w=8</c> → <c>&lt;address&gt;/cdn.example/a.jpg?w=8</c>.
/// </summary>
internal sealed class ImageStandIn(Uri address) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{request.RequestUri!.Host}{request.RequestUri.PathAndQuery}");
        return base.SendAsync(request, cancellationToken);
    }
}
