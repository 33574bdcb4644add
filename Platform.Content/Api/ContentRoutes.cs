using System.Text.Json;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Content.Api;

/// <summary>Reading content; all of it for the client of the caller's key. A preview key sees drafts.</summary>
internal static class ContentRoutes
{
    public static void MapContent(this WebApplication app)
    {
        var content = app.MapGroup("/content").AddEndpointFilter<RequireApiKey>().WithTags("content").ProducesProblem(401);

        content.MapGet("/", ListAsync).WithSummary("Items, page by page").Produces<ItemPage>().ProducesProblem(400);
        content.MapGet("/{id}", GetAsync).WithSummary("One item in one locale").Produces<ContentItem>().ProducesProblem(404);
        content.MapGet("/by-slug/{type}/{**slug}", GetBySlugAsync).WithSummary("One item by its address").Produces<ContentItem>().ProducesProblem(400).ProducesProblem(404);
        content.MapGet("/export", ExportRoute.ExportAsync).WithSummary("All items, one a line, as a snapshot has them").Produces<string>(200, ExportRoute.MediaType);
    }

    // The named parameters are there for the OpenAPI document; the parser reads them all, unknown ones too.
    private static async Task<IResult> ListAsync(
        HttpContext http, ItemReaders readers, string? type, string? provider, string? tag, string? locale, string? changed_since, string? cursor, string? limit)
    {
        var caller = ApiCaller.Of(http);
        var (query, problem) = ItemQueryParser.Parse(http.Request.Query, caller.Preview);
        if (query is null)
            return problem!;

        var page = await readers.For(caller).ListAsync(caller.Site, query, http.RequestAborted);
        return new ConditionalContent(JsonSerializer.SerializeToUtf8Bytes(page, ApiJson.Readable.ItemPage));
    }

    private static async Task<IResult> GetAsync(HttpContext http, ItemReaders readers, string id, string? locale)
    {
        var caller = ApiCaller.Of(http);
        var key = new ItemKey(new ContentId(id), locale ?? caller.Site.DefaultLocale);
        return await readers.For(caller).FindAsync(caller.Site, key, http.RequestAborted) is { } item
            ? new ConditionalContent(ItemJson.Serialize(item))
            : ContentProblems.NoSuchItem($"'{id}' in locale '{key.Locale}'");
    }

    private static async Task<IResult> GetBySlugAsync(HttpContext http, ItemReaders readers, string type, string slug, string? locale)
    {
        if (Wire.Parse<ContentType>(type) is not { } wanted)
            return ContentProblems.BadParameter("type", type, "one of " + string.Join(", ", Enum.GetValues<ContentType>().Select(Wire.Name)));

        var caller = ApiCaller.Of(http);
        var language = locale ?? caller.Site.DefaultLocale;
        return await readers.For(caller).FindBySlugAsync(caller.Site, wanted, slug, language, http.RequestAborted) is { } item
            ? new ConditionalContent(ItemJson.Serialize(item))
            : ContentProblems.NoSuchItem($"{type} '{slug}' in locale '{language}'");
    }
}
