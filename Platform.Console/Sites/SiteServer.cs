using Platform.Aws.Outages;
using Platform.Aws.Releases;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Sites;

/// <summary>
/// Serves sites out of their releases' manifests, never out of the bucket's own paths: a page and all it refers to belong to one
/// release, also while the next one is being published. The live pointer is read at each request, so a new release shows at once.
/// </summary>
internal sealed class SiteServer(ReleaseReader releases, ClientDirectory clients, PlatformSettings settings, SitePages pages, ILogger<SiteServer> logger)
{
    public async Task ServeAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            await AnswerAsync(context);
        }
        catch (Exception outage) when (AwsOutage.Is(outage) && !context.Response.HasStarted)
        {
            logger.LogWarning("The storage of {Host} can't be reached: {Reason}", context.Request.Host, outage.Message);
            await SitePages.Unreachable().ExecuteAsync(context);
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var address = SiteAddress.Of(context.Request.Host.Host);
        var client = address switch
        {
            SiteAddress.Live live => live.Client,
            SiteAddress.Older older => older.Client,
            SiteAddress.Preview preview => preview.Client,
            _ => (ClientId?)null,
        };
        if (client is { } id && clients.Find(id) is null)
            return pages.UnknownClient(id).ExecuteAsync(context);

        return address switch
        {
            SiteAddress.Listing => ListAsync(context),
            SiteAddress.Live live => LiveAsync(context, live.Client),
            SiteAddress.Older older => OlderAsync(context, older),
            SiteAddress.Preview preview => PreviewAsync(context, preview.Client),
            _ => pages.UnknownHost(context.Request.Host.Value ?? "").ExecuteAsync(context),
        };
    }

    private async Task ListAsync(HttpContext context)
    {
        var page = context.Request.Path == "/"
            ? await pages.ListAsync(context.RequestAborted)
            : pages.UnknownHost($"{context.Request.Host}{context.Request.Path}");
        await page.ExecuteAsync(context);
    }

    private async Task LiveAsync(HttpContext context, ClientId client)
    {
        if (await releases.LiveAsync(client, settings.Environment, context.RequestAborted) is { } live)
            await ReleaseAsync(context, client, settings.Environment, live.ReleaseId);
        else
            await SitePages.FirstBuild(clients.Find(client)!).ExecuteAsync(context);
    }

    private async Task PreviewAsync(HttpContext context, ClientId client)
    {
        // Also for those of its files that carry no page's mark.
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var lane = PreviewLane.Of(settings.Environment);
        if (await releases.LiveAsync(client, lane, context.RequestAborted) is { } shown)
            await ReleaseAsync(context, client, lane, shown.ReleaseId);
        else
            await pages.NoPreview(client).ExecuteAsync(context);
    }

    /// <summary>A release's manifest alone would do, but one that was never live (its publish failed) has a manifest too.</summary>
    private async Task OlderAsync(HttpContext context, SiteAddress.Older address)
    {
        if (await releases.GetAsync(address.Client, settings.Environment, address.Release, context.RequestAborted) is null)
            await pages.UnknownRelease(address.Client, address.Release).ExecuteAsync(context);
        else
            await ReleaseAsync(context, address.Client, settings.Environment, address.Release);
    }

    private async Task ReleaseAsync(HttpContext context, ClientId client, string environment, ReleaseId release)
    {
        var aborted = context.RequestAborted;
        var manifest = await releases.ManifestAsync(client, environment, release, aborted);
        if (manifest is null)
        {
            await pages.UnknownRelease(client, release).ExecuteAsync(context);
            return;
        }

        var path = manifest.Find(context.Request.Path.Value ?? "/");
        context.Response.StatusCode = path is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        path ??= manifest.Files.ContainsKey("404.html") ? "404.html" : null;
        if (path is null || !await SiteFile.SendAsync(context, manifest.Files[path], () => releases.OpenAsync(client, environment, release, path, aborted)))
            await pages.NoPage(client).ExecuteAsync(context);
    }
}
