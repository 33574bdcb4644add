using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace Platform.Aws.LambdaHosting.Http;

/// <summary>
/// The answer to API Gateway, payload 2.0. Without <c>statusCode</c> it would take the whole JSON for the body of a 200.
/// <code>{ "statusCode": 200, "headers": { "content-type": "application/json" }, "cookies": ["a=b"], "isBase64Encoded": false, "body": "…" }</code>
/// </summary>
internal static class HttpApiResponse
{
    // Escaped in JSON, a text can grow to twice its size and more; base64 grows by a third, whatever it holds. Lambda takes 6 MB.
    private const int LongestText = 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(BufferedResponse response)
    {
        var bytes = new ArrayBufferWriter<byte>(response.Bytes.Length + 1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode", response.StatusCode);
            WriteHeaders(json, response);
            WriteBody(json, response);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void WriteHeaders(Utf8JsonWriter json, BufferedResponse response)
    {
        json.WriteStartObject("headers");
        foreach (var (name, values) in response.Headers)
        {
            if (name != HeaderNames.SetCookie && name != HeaderNames.TransferEncoding)
                json.WriteString(name.ToLowerInvariant(), string.Join(", ", values.ToArray()));
        }

        json.WriteEndObject();
        if (response.Headers.SetCookie is not { Count: > 0 } cookies)
            return;

        json.WriteStartArray("cookies");
        foreach (var cookie in cookies)
            json.WriteStringValue(cookie);
        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, BufferedResponse response)
    {
        var body = response.Bytes.Span;
        var isText = body.Length <= LongestText && response.Headers.ContentEncoding.Count == 0 && Utf8.IsValid(body);
        json.WriteBoolean("isBase64Encoded", !isText);
        if (isText)
            json.WriteString("body", body);
        else
            json.WriteBase64String("body", body);
    }
}
