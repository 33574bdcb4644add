using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Ids;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>The process that answers in the providers' place on a laptop: it is told what a provider would know.</summary>
internal sealed class StandIn(HttpClient http, Uri address)
{
    private readonly Uri root = new(address.GetLeftPart(UriPartial.Authority));

    public async Task RegisterAsync(JsonObject token, CancellationToken cancellationToken)
    {
        using var response = await PostAsync("_standin/tokens", token, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Makes a commit for each edit of a push, and the recording speak of these.</summary>
    /// <returns>The recording as it is where the stand-in has no such repository.</returns>
    public async Task<Recording> CommitAsync(ClientId client, RecordedPush push, Recording recording, CancellationToken cancellationToken)
    {
        string? before = null, after = null;
        foreach (var edit in push.Edits)
        {
            var told = new JsonObject { ["branch"] = push.Branch, ["path"] = edit.Path, ["change"] = edit.Change };
            using var response = await PostAsync($"_standin/repositories/{Uri.EscapeDataString(client.Value)}/edits", told, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return recording;

            response.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            before ??= json.RootElement.Text("before");
            after = json.RootElement.Text("after");
        }

        return push.At(recording, before, after);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(body);
        return await http.PostAsync(new Uri(root, path), content, cancellationToken).ConfigureAwait(false);
    }
}
