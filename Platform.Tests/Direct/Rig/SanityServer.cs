using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Platform.StandIns.Sanity;
using Platform.Tests.Emulators;

namespace Platform.Tests.Direct.Rig;

/// <summary>The stand-in for Sanity's query API on a port of its own, which can be told to refuse a token, as the API does.</summary>
internal sealed class SanityServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SanityServer(WebApplication app, SanityDataset dataset) => (_app, Dataset) = (app, dataset);

    public SanityDataset Dataset { get; }

    /// <summary>Null accepts whoever comes.</summary>
    public string? Token { get; set; }

    public int Asked { get; private set; }

    public Dictionary<string, string?> Settings => new()
    {
        ["SANITY_API_URL"] = $"{_app.Urls.Single()}/sanity/{{project_id}}",
        ["SANITY_TOKEN"] = "a-read-token",
    };

    public static async Task<SanityServer> StartAsync(bool seeded = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var dataset = SanityDataset.Open(seeded ? Repository.PathOf("recordings") : null);
        builder.Services.Add(new(typeof(SanityDataset), dataset));
        var app = builder.Build();
        var server = new SanityServer(app, dataset);
        app.Use(server.AnswerAsync);
        app.MapSanity();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>An article as the dataset holds it.</summary>
    public void Put(string id, string title, string updatedAt = "2026-03-01T10:00:00Z", string dataset = "production") => Dataset.Put(new JsonObject
    {
        ["_id"] = id,
        ["_type"] = "article",
        ["_rev"] = "r1",
        ["_createdAt"] = "2026-03-01T10:00:00Z",
        ["_updatedAt"] = updatedAt,
        ["title"] = title,
        ["slug"] = new JsonObject { ["current"] = id.Replace('.', '-') },
        ["projectId"] = "zp7mbokg",
        ["dataset"] = dataset,
    });

    public void Remove(string id, string dataset) => Assert.True(Dataset.Remove("zp7mbokg", dataset, id));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        Asked++;
        if (Token is null || context.Request.Headers.Authorization == $"Bearer {Token}")
            return next(context);

        context.Response.StatusCode = 401;
        return context.Response.WriteAsJsonAsync(new { statusCode = 401, error = "Unauthorized", message = "Session not found" });
    }
}
