using System.Net;
using Platform.Aws.EventLayers;
using Platform.Aws.Payloads;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Builds.Images;

/// <summary>Gets an original: from the provider's CDN, or out of the payloads bucket where it came with the content.</summary>
internal sealed class ImageFetcher(HttpClient http, PayloadStore payloads, EventLayer layer)
{
    public const int LargestBytes = 25 * 1024 * 1024;

    /// <returns>The bytes, or why there are none, in one line.</returns>
    public async Task<(byte[]? Bytes, string? Fault)> FetchAsync(ClientId client, string url, CancellationToken cancellationToken)
    {
        if (MediaAddress.Is(url))
        {
            var hash = MediaAddress.HashOf(url);
            return (await payloads.GetAsync(new PayloadRef(layer.PayloadsBucket, $"media/{client}/{hash}", hash), cancellationToken), null);
        }

        try
        {
            using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
                return (null, $"status {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType is not { } type || !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
                return (null, $"{answer.Content.Headers.ContentType?.MediaType ?? "no media type"} is no image");
            if (answer.Content.Headers.ContentLength > LargestBytes)
                return (null, $"{answer.Content.Headers.ContentLength} bytes are more than {LargestBytes}");
            return (await answer.Content.ReadAsByteArrayAsync(cancellationToken), null);
        }
        catch (HttpRequestException fault)
        {
            return (null, fault.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded ? $"more than {LargestBytes} bytes" : $"not reachable ({fault.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "no answer in time");
        }
    }
}
