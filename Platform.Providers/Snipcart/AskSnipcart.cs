using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Snipcart;

/// <summary>
/// Snipcart's judgement over its API: <c>GET requestvalidation/{token}</c> and <c>GET orders/{token}</c>, Basic with the
/// secret key as user and no password (https://docs.snipcart.com/v3/webhooks/introduction). 404 is "unknown, already
/// validated, or expired". 401 and 403 speak of our key, not of the sender. All else is no judgement at all.
/// </summary>
internal static class AskSnipcart
{
    private const int LongestAnswer = 1024 * 1024;

    public static Task<TokenVerdict> ValidateAsync(HttpClient http, string token, string secret, CancellationToken cancellationToken) =>
        SnipcartToken.IsWellFormed(token)
            ? GetAsync(http, "requestvalidation", token, secret, cancellationToken)
            : Task.FromResult(TokenVerdict.Invalid);

    /// <returns><see cref="TokenVerdict.Invalid"/> also where the body names no order: nothing is left that could prove it.</returns>
    public static async Task<TokenVerdict> ReadBackAsync(HttpClient http, WebhookRequest request, string secret, CancellationToken cancellationToken)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var order = json?.RootElement.Object("content") is { } content ? SnipcartContent.OrderToken(content) : null;
        return SnipcartToken.IsWellFormed(order)
            ? await GetAsync(http, "orders", order!, secret, cancellationToken).ConfigureAwait(false)
            : TokenVerdict.Invalid;
    }

    private static async Task<TokenVerdict> GetAsync(HttpClient http, string resource, string token, string secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{resource}/{token}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret + ":")));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await NamesAsync(response.Content, token, cancellationToken).ConfigureAwait(false) ? TokenVerdict.Valid : TokenVerdict.Invalid,
                HttpStatusCode.NotFound => TokenVerdict.Invalid,
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => TokenVerdict.KeyRefused,
                _ => TokenVerdict.Unreachable,
            };
        }
        catch (Exception outage) when (outage is HttpRequestException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return TokenVerdict.Unreachable;
        }
    }

    private static async Task<bool> NamesAsync(HttpContent answer, string token, CancellationToken cancellationToken)
    {
        await answer.LoadIntoBufferAsync(LongestAnswer, cancellationToken).ConfigureAwait(false);
        var stream = await answer.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var json = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
            return json.RootElement.Text("token") == token;
        }
    }
}
