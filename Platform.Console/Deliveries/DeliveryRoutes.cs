using Platform.Aws.Deliveries;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Deliveries;

internal static class DeliveryRoutes
{
    public static IServiceCollection AddDeliveryPages(this IServiceCollection services) =>
        services.AddSingleton<DeliveryStories>().AddSingleton<DeliveryListPage>().AddSingleton<DeliveryPage>();

    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        var deliveries = app.MapGroup("/deliveries");
        deliveries.MapGet("", async (DeliveryListPage list, Layout layout, HttpContext context) =>
            layout.Show(await list.PageAsync(context.Request, context.RequestAborted), context));
        deliveries.MapGet("/live", (DeliveryListPage list, LiveStream live, HttpContext context) =>
            live.Of(cancellation => list.RegionsAsync(DeliveryFilter.Of(context.Request), cancellation), context.RequestAborted));
        deliveries.MapGet("/{id}", ShowAsync);
        deliveries.MapGet("/{id}/live", (string id, DeliveryPage page, LiveStream live, CancellationToken aborted) =>
            live.Of(cancellation => page.RegionsAsync(new DeliveryId(id), cancellation), aborted));
        deliveries.MapPost("/{id}/body", BodyAsync);
    }

    private static async Task<IResult> ShowAsync(string id, DeliveryPage delivery, Layout layout, HttpContext context) =>
        await delivery.PageAsync(new DeliveryId(id), context.RequestAborted) is { } page ? layout.Show(page, context) : NotFound(id);

    /// <summary>A POST, so that no link and no prefetch shows it.</summary>
    private static async Task<IResult> BodyAsync(string id, DeliveryReader deliveries, CancellationToken cancellationToken)
    {
        var answer = await Asking.AskAsync("DynamoDB", async limited =>
        {
            var detail = await deliveries.GetAsync(new DeliveryId(id), limited);
            return (detail?.Record, Body: detail is null ? null : await deliveries.ReadBodyAsync(detail.Record.Id, limited));
        }, cancellationToken);
        if (answer.Outage is { } outage)
            return new Problem("storage_unreachable", 503, outage, "Look at the overview, and start what is stopped.", Retryable: true);
        if (answer.Value is not ({ } record, { } body))
            return NotFound(id);

        var fromShop = ProviderRegistry.Find(record.Provider)?.Metadata.Kind is not (ProviderKind.Cms or ProviderKind.Git);
        var text = BodyRedaction.Redact(body.Bytes, fromShop);
        return Results.Ok(new ActionAnswer { Html = Html.Of($"""<pre class="block" tabindex="0" aria-label="Body, redacted">{text}</pre>""").Markup });
    }

    private static ProblemPage NotFound(string id) => new("No such delivery", new Problem("delivery_unknown", 404,
        $"There is no delivery '{id}', or it is older than 30 days.", "Go back to the list of deliveries."));
}
