using Platform.Aws.Deliveries;
using Platform.Console.Live;
using Platform.Console.Markup;
using Platform.Console.Outages;
using Platform.Console.Pages;
using Platform.Console.Replaying;
using Platform.Domain.Ids;
using Platform.Providers.Recordings;
using Platform.Providers.Redaction;
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
        deliveries.MapPost("/{id}/replay", ReplayAsync);
    }

    private static async Task<IResult> ShowAsync(string id, DeliveryPage delivery, Layout layout, HttpContext context) =>
        await delivery.PageAsync(new DeliveryId(id), context.RequestAborted) is { } page ? layout.Show(page, context) : NotFound(id);

    /// <summary>A POST, so that no link and no prefetch shows it.</summary>
    private static Task<IResult> BodyAsync(string id, DeliveryReader deliveries, CancellationToken cancellationToken) =>
        WithBodyAsync(id, deliveries, (record, body) =>
        {
            var text = MaskedBody.Show(body.Bytes, record.Provider);
            return Task.FromResult(Results.Ok(new ActionAnswer
            {
                Html = Html.Of($"""<pre class="block" tabindex="0" aria-label="Body, redacted">{text}</pre>""").Markup,
            }));
        }, cancellationToken);

    private static Task<IResult> ReplayAsync(string id, DeliveryReader deliveries, Replayer replayer, CancellationToken cancellationToken) =>
        WithBodyAsync(id, deliveries, (record, body) =>
        {
            var recording = new Recording { Method = HttpMethods.Post, Path = record.Path, Headers = body.Headers, Body = body.Bytes };
            return replayer.SendAsync(recording, record.Provider, record.Client, asEdit: false, cancellationToken);
        }, cancellationToken);

    private static async Task<IResult> WithBodyAsync(
        string id, DeliveryReader deliveries, Func<DeliveryRecord, DeliveryBody, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var read = await Asking.AskAsync("DynamoDB", async limited =>
        {
            var detail = await deliveries.GetAsync(new DeliveryId(id), limited);
            return (detail?.Record, Body: detail is null ? null : await deliveries.ReadBodyAsync(detail.Record.Id, limited));
        }, cancellationToken);
        return await read.Match(
            found => found is ({ } record, { } body) ? answer(record, body) : Task.FromResult<IResult>(NotFound(id)),
            outage => Task.FromResult<IResult>(new Problem("storage_unreachable", 503, outage, "Look at the overview, and start what is stopped.", Retryable: true)));
    }

    private static ProblemPage NotFound(string id) => new("No such delivery", new Problem("delivery_unknown", 404,
        $"There is no delivery '{id}' with what you asked for; it may be older than what is kept.", "Go back to the list of deliveries."));
}
