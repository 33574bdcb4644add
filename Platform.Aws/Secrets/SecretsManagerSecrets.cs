using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Platform.Aws.Outages;

namespace Platform.Aws.Secrets;

/// <summary>
/// Secrets in Secrets Manager, <c>secretsmanager:name</c>: its one operation that we need, as JSON 1.1 over the signing handler.
/// Answer: <c>{"Name":"…","SecretString":"…"}</c>; an absent one is 400 with <c>"__type":"ResourceNotFoundException"</c>.
/// </summary>
public sealed class SecretsManagerSecrets(IHttpClientFactory clients, TimeProvider clock)
{
    internal const string Client = "secretsmanager";

    private readonly SecretCache _cache = new(clock);

    public ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        _cache.GetAsync(name, () => FetchAsync(name, cancellationToken));

    private async Task<string?> FetchAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await clients.CreateClient(Client).SendAsync(Request(name), cancellationToken);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            if (answer.IsSuccessStatusCode)
                return json.RootElement.TryGetProperty("SecretString", out var text) ? text.GetString() : null;
            if (answer.StatusCode == HttpStatusCode.BadRequest && IsAbsent(json.RootElement))
                return null;
            throw new SecretUnavailableException($"Secrets Manager answered {(int)answer.StatusCode} for '{name}'.", null);
        }
        catch (Exception fault) when (AwsOutage.Is(fault) || fault is JsonException)
        {
            throw new SecretUnavailableException($"Secrets Manager could not be asked for '{name}': {fault.Message}", fault);
        }
    }

    private static HttpRequestMessage Request(string name)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("SecretId", name);
            json.WriteEndObject();
        }

        return new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Headers = { { "X-Amz-Target", "secretsmanager.GetSecretValue" } },
            Content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1") } },
        };
    }

    private static bool IsAbsent(JsonElement error) =>
        error.TryGetProperty("__type", out var type) && type.GetString()!.EndsWith("ResourceNotFoundException", StringComparison.Ordinal);
}
