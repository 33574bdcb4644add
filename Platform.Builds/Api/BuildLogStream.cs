using Platform.Builds.Running;

namespace Platform.Builds.Api;

/// <summary>
/// A build's log as server-sent events, from its first line on, while it grows and until the build has ended. Wire: one
/// <c>data:</c> per line, then <c>event: end</c> with the build's state as data. Of a log that CodeBuild keeps only the address.
/// </summary>
internal static class BuildLogStream
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

    /// <param name="follow">False to have what there is, and no more.</param>
    public static async Task ServeAsync(string id, bool? follow, HttpContext context, ApiSites sites, BuildFiles files, TimeProvider time)
    {
        var cancellation = context.RequestAborted;
        if (await sites.BuildAsync(id, cancellation) is not { } found)
        {
            await ApiSites.NoBuild(id).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        StreamReader? log = null;
        try
        {
            while (true)
            {
                // Asked before the log is read, so that what is written before the end is sent before the end.
                var build = (await sites.BuildAsync(id, cancellation))?.Build ?? found.Build;
                if (build.LogLink is { } link)
                {
                    await context.Response.WriteAsync($"data: The log is at {link}\n\nevent: end\ndata: {Domain.Json.Wire.Name(build.State)}\n\n", cancellation);
                    return;
                }

                log ??= Open(files.Log(build.BuildId));
                while (log is not null && await log.ReadLineAsync(cancellation) is { } line)
                    await context.Response.WriteAsync($"data: {line}\n\n", cancellation);
                if (build.HasEnded)
                {
                    await context.Response.WriteAsync($"event: end\ndata: {Domain.Json.Wire.Name(build.State)}\n\n", cancellation);
                    return;
                }

                if (follow == false)
                    return;

                await context.Response.Body.FlushAsync(cancellation);
                await Task.Delay(Again, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        finally
        {
            log?.Dispose();
        }
    }

    private static StreamReader? Open(string path) =>
        File.Exists(path) ? new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) : null;
}
