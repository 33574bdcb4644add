using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Platform.Benchmarks.Spine;
using Platform.Domain.Content;
using Platform.Domain.Engines;

namespace Platform.Benchmarks.Engines;

/// <summary>The suite <c>screenshots</c>: each engine's front page of the demo content, by Chromium, into <c>docs/images/sites</c>.</summary>
internal static class Screenshots
{
    public static async Task<int> TakeAsync()
    {
        var content = Path.Combine(RunningPlatform.Root, "sites", "kit", "test", "snapshot.ndjson");
        var items = (await File.ReadAllLinesAsync(content)).Select(line => ItemJson.Parse(Encoding.UTF8.GetBytes(line))).ToList();
        var folder = Directory.CreateDirectory(Path.Combine(RunningPlatform.Root, "docs", "images", "sites")).FullName;
        foreach (var engine in EngineCatalog.All)
        {
            using var bench = new EngineBench(engine);
            await bench.BuildAsync(items);
            await using var server = await ServeAsync(bench.Output);
            var picture = Path.Combine(folder, $"{engine.Id}.png");
            await TakeAsync(server.Urls.Single(), picture);
            Console.WriteLine($"{picture} {new FileInfo(picture).Length / 1024} KB");
        }

        return 0;
    }

    private static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return app;
    }

    private static async Task TakeAsync(string url, string picture)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--window-size=1280,900", $"--screenshot={picture}", url,
        ];
        using var chromium = Process.Start(new ProcessStartInfo("chromium", arguments) { RedirectStandardError = true })!;
        var errors = await chromium.StandardError.ReadToEndAsync();
        await chromium.WaitForExitAsync();
        if (chromium.ExitCode != 0)
            throw new InvalidOperationException($"Chromium ended with {chromium.ExitCode}: {errors}");
    }
}
