using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Platform.Console.Sites;

/// <summary>Compresses what CloudFront would: bodies of 1,000 to 10,000,000 bytes, so that a laptop shows what visitors get.</summary>
internal sealed class SiteCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private const long Least = 1_000;
    private const long Most = 10_000_000;

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is >= Least and <= Most && base.ShouldCompressResponse(context);
}
