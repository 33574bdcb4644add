using Platform.Domain.Content;

namespace Platform.Content.Api;

/// <summary>NDJSON: one item a line, sorted by key.</summary>
internal static class ExportRoute
{
    public const string MediaType = "application/x-ndjson";

    public static async Task ExportAsync(HttpContext http, ItemReaders readers)
    {
        var caller = ApiCaller.Of(http);
        var reader = readers.For(caller);
        if (await reader.FindExportTagAsync(caller.Site, http.RequestAborted) is { } tag && EntityTags.AnswerNotModified(http, $"W/\"{tag}\""))
            return;

        await WriteAsync(http, reader.ExportAsync(caller.Site, http.RequestAborted));
    }

    public static async Task WriteAsync(HttpContext http, IAsyncEnumerable<ContentItem> items)
    {
        http.Response.ContentType = MediaType;
        await foreach (var item in items.WithCancellation(http.RequestAborted))
        {
            await http.Response.Body.WriteAsync(ItemJson.Serialize(item), http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }
}
