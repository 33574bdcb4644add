using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;
using Platform.Providers.Pulling;

namespace Platform.Providers.Shopify;

/// <summary>
/// A page of all published products, each as an Event of Shopify's would tell it. The API answers
/// <c>{"data":{"products":{"pageInfo":{"hasNextPage":true,"endCursor":"…"},"nodes":[{"id":"gid://shopify/Product/…",…}]}}}</c>, and a
/// fault <c>{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]}</c>, or with a status <c>{"errors":"Not Found"}</c>.
/// </summary>
internal static class ReadShopify
{
    private const int MostWaits = 3;

    public static async Task<ContentPage> RunAsync(ContentReading reading, string? after, CancellationToken cancellationToken)
    {
        var page = ShopifyPage.Parse(after, reading.PageSize);
        for (var waits = 0; ;)
        {
            using var request = ShopifyQuery.Request(reading, page);
            var api = new ReadApi("Shopify's Admin API", status => Refusal(status, request.RequestUri!, reading.Token is not null));
            using var answer = await api.AskAsync(reading.Http, request, cancellationToken);
            switch (Fault(answer.RootElement))
            {
                case null:
                    return Page(answer.RootElement, page, reading);

                // What a query may cost, the shop says; a smaller page costs less.
                case "MAX_COST_EXCEEDED" when page.Size > 1:
                    page = page with { Size = page.Size / 2 };
                    break;

                case "THROTTLED" when waits++ < MostWaits:
                    await Task.Delay(ShopifyThrottle.Wait(answer.RootElement), reading.Clock, cancellationToken);
                    break;

                case "THROTTLED":
                    throw new ContentReadException($"{api.Name} at {request.RequestUri!.Host} has had too many requests (THROTTLED). Read it again later.");

                case "ACCESS_DENIED":
                    throw new ContentReadException("Shopify doesn't let the token of content.shop_token read products (ACCESS_DENIED). Give its app the scopes read_products and read_inventory, and install it anew.");

                case var code:
                    throw new ContentReadException($"{api.Name} at {request.RequestUri!.Host} answered {code}.");
            }
        }
    }

    private static ContentPage Page(JsonElement answer, ShopifyPage page, ContentReading reading)
    {
        var products = answer.Object("data")?.Object("products") ?? throw new ContentReadException("Shopify's answer has no products.");
        var events = products.Items("nodes").Where(ShopifyStatus.IsPublished).SelectMany(product => Events(product, reading)).ToList();
        var pageInfo = products.Object("pageInfo") ?? default;
        if (pageInfo.Member("hasNextPage") is not { ValueKind: JsonValueKind.True })
            return new ContentPage(events, Next: null);
        return pageInfo.Text("endCursor") is { } end && end != page.Cursor
            ? new ContentPage(events, (page with { Cursor = end }).ToString())
            : throw new ContentReadException("Shopify's pages don't go on: one names no other end than the page before.");
    }

    private static string? Fault(JsonElement answer) => answer.Member("errors") is not { } errors ? null
        : errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0 && errors[0].Object("extensions")?.Text("code") is { } code ? code
        : "a fault without a code";

    private static string? Refusal(HttpStatusCode status, Uri address, bool withToken) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => withToken
            ? $"Shopify refuses the token of content.shop_token ({(int)status}). Take the Admin API access token of an app that is installed in the shop, and store it under the same reference."
            : $"Shopify wants a token ({(int)status}). Name the Admin API access token of an app that is installed in the shop in content.shop_token.",
        HttpStatusCode.NotFound => $"Shopify knows no such shop ({address.Host}). Correct ecommerce_config.settings.store_domain.",
        _ => null,
    };

    private static IReadOnlyList<UnifiedEvent> Events(JsonElement product, ContentReading reading)
    {
        if (ShopifyId.Read(product, "id") is not { } id)
            return [];

        var told = new JsonObject
        {
            ["topic"] = "Product",
            ["action"] = "update",
            ["query_variables"] = new JsonObject { ["productId"] = id },
            ["data"] = new JsonObject { ["product"] = JsonObject.Create(product) },
        };
        return new ReadDocument(id, told)
        {
            Headers = new Dictionary<string, string>
            {
                [ShopifyHeaders.Events(ShopifyHeaders.Topic)] = "Product",
                [ShopifyHeaders.Events(ShopifyHeaders.Action)] = "update",
                [ShopifyHeaders.Events(ShopifyHeaders.ShopDomain)] = reading.Client.SettingsOf(ShopifyMetadata.Id).GetValueOrDefault("store_domain") ?? "",
            },
        }.Events(reading, NormaliseShopify.Run);
    }
}
