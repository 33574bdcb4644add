using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Platform.Aws.LambdaHosting.Http;

/// <summary>
/// An event of API Gateway's HTTP API, payload 2.0, as ASP.NET Core's request
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html):
/// <code>
/// { "version": "2.0", "rawPath": "/webhooks/sanity", "rawQueryString": "a=1", "cookies": ["a=b"], "headers": { "content-type": "application/json" },
///   "requestContext": { "http": { "method": "POST", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1" }, "stage": "$default" }, "body": "…", "isBase64Encoded": false }
/// </code>
/// Header names are in lower case, and a header that came twice is one value with a comma.
/// </summary>
internal static class HttpApiRequest
{
    public static FeatureCollection Read(JsonElement json, CancellationToken deadline)
    {
        var context = json.GetProperty("requestContext");
        var http = context.GetProperty("http");
        var body = Body(json);
        var path = WithoutStage(Text(json, "rawPath") ?? "/", Text(context, "stage"));
        var query = Text(json, "rawQueryString") is { Length: > 0 } raw ? "?" + raw : "";

        var request = new HttpRequestFeature
        {
            Protocol = Text(http, "protocol") ?? "HTTP/1.1",
            Scheme = Uri.UriSchemeHttps,
            Method = Text(http, "method") ?? throw new InvocationFaultException("The request names no method."),
            Path = PathString.FromUriComponent(path).Value ?? "/",
            QueryString = query,
            RawTarget = path + query,
            Headers = Headers(json, body),
            Body = new MemoryStream(body, writable: false),
        };

        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(body.Length > 0));
        features.Set<IHttpRequestLifetimeFeature>(new RequestLifetime(deadline));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature
        {
            ConnectionId = Text(context, "requestId") ?? "",
            RemoteIpAddress = IPAddress.TryParse(Text(http, "sourceIp"), out var sender) ? sender : null,
        });
        return features;
    }

    private static IHeaderDictionary Headers(JsonElement json, byte[] body)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        if (json.TryGetProperty("headers", out var given))
        {
            foreach (var header in given.EnumerateObject())
                headers[header.Name] = header.Value.GetString();
        }

        if (json.TryGetProperty("cookies", out var cookies))
            headers.Cookie = string.Join("; ", cookies.EnumerateArray().Select(cookie => cookie.GetString()));
        if (body.Length > 0)
        {
            headers.ContentLength = body.Length;
            headers.Remove("transfer-encoding");
        }

        return headers;
    }

    private static byte[] Body(JsonElement json)
    {
        if (!json.TryGetProperty("body", out var body) || body.ValueKind == JsonValueKind.Null)
            return [];
        var inBase64 = json.TryGetProperty("isBase64Encoded", out var flag) && flag.ValueKind == JsonValueKind.True;
        return inBase64 ? body.GetBytesFromBase64() : Encoding.UTF8.GetBytes(body.GetString()!);
    }

    /// <summary>A named stage stands before the path: <c>/prod/webhooks/sanity</c>.</summary>
    private static string WithoutStage(string path, string? stage) =>
        stage is not (null or "$default") && path.StartsWith($"/{stage}/", StringComparison.Ordinal) ? path[(stage.Length + 1)..] : path;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
