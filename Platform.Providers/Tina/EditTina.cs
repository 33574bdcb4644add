using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Tina;

/// <summary>The same files saved again. Their words are in the repository: their change is no webhook's.</summary>
internal static class EditTina
{
    public static Recording Run(Recording recording)
    {
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return recording;

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return recording;
            var body = JsonObject.Create(json.RootElement)!;
            body["eventId"] = Guid.NewGuid().ToString();
            return recording with { Body = JsonSerializer.SerializeToUtf8Bytes(body, PlatformJson.Options) };
        }
    }
}
