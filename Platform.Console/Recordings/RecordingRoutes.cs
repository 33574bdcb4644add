using Platform.Console.Pages;
using Platform.Console.Replaying;
using Platform.ServiceDefaults.Problems;

namespace Platform.Console.Recordings;

internal static class RecordingRoutes
{
    public static IServiceCollection AddRecordingPages(this IServiceCollection services) =>
        services.AddSingleton<RecordingCatalog>().AddSingleton<RecordingsPage>().AddSingleton<Replayer>();

    public static void MapRecordings(this IEndpointRouteBuilder app)
    {
        var recordings = app.MapGroup("/recordings");
        recordings.MapGet("", (RecordingsPage recorded, Layout layout, HttpContext context) => layout.Show(recorded.Page(), context));
        recordings.MapPost("/replay/{**name}", (string name, RecordingCatalog catalog, Replayer replayer, CancellationToken cancellation) =>
            SendAsync(name, asEdit: false, catalog, replayer, cancellation));
        recordings.MapPost("/edit/{**name}", (string name, RecordingCatalog catalog, Replayer replayer, CancellationToken cancellation) =>
            SendAsync(name, asEdit: true, catalog, replayer, cancellation));
    }

    private static async Task<IResult> SendAsync(string name, bool asEdit, RecordingCatalog catalog, Replayer replayer, CancellationToken cancellationToken) =>
        catalog.Find(name) is var (recording, provider)
            ? await replayer.SendAsync(recording, provider, client: null, asEdit, cancellationToken)
            : new Problem("recording_unknown", 404, $"There is no readable recording '{name}'.", "Reload the page.");
}
