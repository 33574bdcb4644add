using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>SSM and Secrets Manager on AWS's JSON 1.1 wire, with what a test puts in.</summary>
internal sealed class FakeSecretStores : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _calls;

    private FakeSecretStores()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/", AnswerAsync);
    }

    public ConcurrentDictionary<string, string> Values { get; } = new();

    public int Calls => _calls;

    public bool Broken { get; set; }

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["AWS_ENDPOINT_URL_SSM"] = _app.Urls.Single(),
        ["AWS_ENDPOINT_URL_SECRETSMANAGER"] = _app.Urls.Single(),
    };

    public static async Task<FakeSecretStores> StartAsync()
    {
        var stores = new FakeSecretStores();
        await stores._app.StartAsync(TestContext.Current.CancellationToken);
        return stores;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _calls);
        var asked = await JsonNode.ParseAsync(context.Request.Body);
        var (answer, absent) = context.Request.Headers["X-Amz-Target"].ToString() switch
        {
            "AmazonSSM.GetParameter" when (bool?)asked!["WithDecryption"] == true =>
                (Found((string)asked["Name"]!, value => new JsonObject { ["Parameter"] = new JsonObject { ["Value"] = value } }), "ParameterNotFound"),
            "secretsmanager.GetSecretValue" =>
                (Found((string)asked!["SecretId"]!, value => new JsonObject { ["SecretString"] = value }), "ResourceNotFoundException"),
            var other => throw new InvalidOperationException($"Nobody asks for {other}."),
        };

        context.Response.StatusCode = Broken ? 500 : answer is null ? 400 : 200;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.WriteAsync((answer ?? new JsonObject { ["__type"] = Broken ? "InternalServerError" : absent }).ToJsonString());
    }

    private JsonObject? Found(string name, Func<string, JsonObject> answer) =>
        !Broken && Values.TryGetValue(name, out var value) ? answer(value) : null;
}
