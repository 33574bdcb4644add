using System.Buffers;

namespace Platform.Webhooks.Receiving;

/// <summary>Reads a body once, as bytes: every later check is over exactly these.</summary>
internal static class RequestBody
{
    /// <returns>Null if it is larger than <paramref name="limit"/>, whether the sender says so beforehand or not.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;

        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 4096) + 1);
        while (await request.Body.ReadAsync(body.GetMemory(), cancellationToken) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > limit)
                return null;
        }

        return body.WrittenMemory;
    }
}
