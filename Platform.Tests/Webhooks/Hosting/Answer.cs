using System.Net;
using System.Text.Json.Nodes;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>What the intake answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, string? RequestId, TimeSpan? RetryAfter, JsonObject Body)
{
    /// <summary>As it came; it is JSON unless a sender expects something else.</summary>
    public required string Text { get; init; }

    /// <summary>200's <c>status</c>, or a problem's <c>code</c>.</summary>
    public string? Says => (string?)Body["code"] ?? (string?)Body["status"];

    public string Delivery => (string?)Body["delivery_id"] ?? throw new InvalidOperationException($"No delivery in {Body.ToJsonString()}");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        return new Answer(
            response.StatusCode,
            mediaType,
            response.Headers.TryGetValues("X-Request-Id", out var ids) ? ids.Single() : null,
            response.Headers.RetryAfter?.Delta,
            text.Length == 0 || mediaType == "text/plain" ? [] : JsonNode.Parse(text)!.AsObject())
        {
            Text = text,
        };
    }
}
