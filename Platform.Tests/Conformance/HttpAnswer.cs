using System.Text;
using System.Text.RegularExpressions;
using Platform.Tests.Aws.LambdaHosting;

namespace Platform.Tests.Conformance;

/// <summary>What a caller sees: status, the headers that mean something to it, and the body's bytes.</summary>
internal sealed partial record HttpAnswer(int Status, string Headers, string Body)
{
    private static readonly string[] Telling =
        ["allow", "cache-control", "content-encoding", "content-type", "etag", "last-modified", "location", "retry-after", "vary", "x-request-id"];

    public static async Task<HttpAnswer> OfAsync(HttpResponseMessage response) => Of(
        (int)response.StatusCode,
        name => response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null,
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    public static HttpAnswer Of(RuntimeReply reply) => Of(reply.Status, reply.Header, reply.Bytes);

    private static HttpAnswer Of(int status, Func<string, string?> header, byte[] body) => new(
        status,
        string.Join('\n', Telling.Select(name => (Name: name, Value: header(name))).Where(one => one.Value is not null).Select(one => $"{one.Name}: {(one.Name == "x-request-id" ? Steady(one.Value!) : one.Value)}")),
        // Each byte as a character: what is compressed must be equal as well.
        header("content-encoding") is null ? Steady(Encoding.UTF8.GetString(body)) : Encoding.Latin1.GetString(body));

    private static string Steady(string text) => Unsteady().Replace(text, "<>");

    // Ids of requests, traces and things, and the clock's time.
    [GeneratedRegex(@"[0-9a-f]{32}(-[0-9a-f]{16})?|(dlv|bat|bld|evt)_[a-z0-9]+|it is [\d:.T+-]+")]
    private static partial Regex Unsteady();
}
