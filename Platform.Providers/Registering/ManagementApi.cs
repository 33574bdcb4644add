using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Providers.Registering;

/// <summary>A provider's management API, as one order asks it. Its refusals become faults in words, without key and secret.</summary>
internal sealed record ManagementApi
{
    // A list goes on for as long as pages bring something new; this many webhooks has nobody.
    private const int MostPages = 50;

    private const int LongestAnswer = 1024 * 1024;

    /// <summary>The provider's name, for faults.</summary>
    public required string Provider { get; init; }

    public required RegistrationOrder Order { get; init; }

    /// <summary>Of the API itself.</summary>
    public required string Address { get; init; }

    /// <summary>Whose webhooks they are: <c>the repository budget-startup/website</c>.</summary>
    public required string Place { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>What a key must be allowed, and where it is made.</summary>
    public required string KeyFix { get; init; }

    /// <summary>What to correct where there is no such place.</summary>
    public required string PlaceFix { get; init; }

    public string MediaType { get; init; } = "application/json";

    public string At => $"{Place} at {Provider}";

    public async Task<JsonElement> AskAsync(
        HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken, params IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var (status, text) = await SendAsync(method, path, body, headers, cancellationToken);
        return status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices ? Read(text) : throw Refused(status, text);
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => AskAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <returns>Null where there is no such thing.</returns>
    public async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var (status, text) = await SendAsync(HttpMethod.Get, path, null, [], cancellationToken);
        return status switch
        {
            HttpStatusCode.NotFound => null,
            HttpStatusCode.OK => Read(text),
            _ => throw Refused(status, text),
        };
    }

    /// <summary>A list by <c>page=1</c>, <c>page=2</c> and so on, until one brings nothing new.</summary>
    public async Task<IReadOnlyList<JsonElement>> PagesAsync(string path, CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        var ids = new HashSet<string>();
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = await GetAsync($"{path}&page={page}", cancellationToken);
            JsonElement[] fresh = answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray().Where(hook => ids.Add(hook.GetProperty("id").ToString()))] : [];
            if (fresh.Length == 0)
                break;
            all.AddRange(fresh);
        }

        return all;
    }

    /// <summary>What the API says beside its status, as far as it may be shown.</summary>
    public string Shown(string said)
    {
        foreach (var secret in (string[])[Order.Key, Order.Secret])
            said = said.Replace(secret, "***", StringComparison.Ordinal).Replace(JsonEncodedText.Encode(secret).ToString(), "***", StringComparison.Ordinal);
        said = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said.Length > 300 ? said[..300] + "…" : said;
    }

    public RegistrationException NotTaken(string said) => new(
        $"{Provider} does not take the webhook for {Place}: {Shown(said)}", "Correct what it names. At a limit of webhooks, take one out there.");

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(
        HttpMethod method, string path, JsonNode? body, IReadOnlyList<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Address.TrimEnd('/') + path);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue(MediaType));
        foreach (var (name, value) in Headers.Concat(headers))
            request.Headers.Add(name, value);
        try
        {
            using var answer = await Order.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new RegistrationException($"{Provider}'s API at {request.RequestUri!.Host} can't be asked: {fault.Message}", "Run it again later: what is set already stays.", fault);
        }
    }

    private JsonElement Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text.Length == 0 ? "null" : text);
        }
        catch (JsonException fault)
        {
            throw new RegistrationException($"{Provider}'s API answers something that is no JSON.", "Check the address of its API.", fault);
        }
    }

    private RegistrationException Refused(HttpStatusCode status, string text) => (int)status switch
    {
        401 or 403 => new($"{Provider} refuses the key for {Place} ({(int)status}){Said(text)}.", KeyFix),
        404 => new($"{Provider} knows no such place as {Place}, or hides it from this key (404).", $"{PlaceFix} {KeyFix}"),
        >= 300 and < 400 => new($"{Provider} says that {Place} is elsewhere now ({(int)status}).", PlaceFix),
        429 or >= 500 => new($"{Provider} answered {(int)status}{Said(text)}.", "Run it again later: what is set already stays."),
        _ => NotTaken($"{(int)status}{Said(text)}"),
    };

    private string Said(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] ? $", and says {Shown(text)}" : "";
}
