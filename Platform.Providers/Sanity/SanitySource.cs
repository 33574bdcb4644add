using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Json;

namespace Platform.Providers.Sanity;

/// <summary>
/// Holds the unsigned headers against the signed body, and both against the client's configuration: a captured body sent
/// with another topic is found out here.
/// </summary>
internal static class SanitySource
{
    public static Refusal? Contradiction(JsonElement body, WebhookRequest request, ClientServiceConfig client)
    {
        if (Differ(request, SanityHeaders.DocumentId, body.Text("_id"), id => SanityId.Parse(id).Id) is { } id)
            return Topic(id);
        if (Differ(request, SanityHeaders.Operation, body.Text("operation")) is { } operation)
            return Topic(operation);
        if (Differ(request, SanityHeaders.Project, body.Text("projectId")) is { } project)
            return Topic(project);
        if (Differ(request, SanityHeaders.Dataset, body.Text("dataset")) is { } dataset)
            return Topic(dataset);

        var settings = client.SettingsOf(SanityMetadata.Id);
        return Foreign(settings, "project_id", body.Text("projectId") ?? request.Header(SanityHeaders.Project))
            ?? Foreign(settings, "dataset", body.Text("dataset") ?? request.Header(SanityHeaders.Dataset));
    }

    private static string? Differ(WebhookRequest request, string header, string? signed, Func<string, string>? reduce = null)
    {
        if (signed is null || !request.HasHeader(header))
            return null;
        if (request.Header(header) is not { } sent)
            return $"{header} stands there more than once, with different values";
        reduce ??= same => same;
        return reduce(sent) == reduce(signed) ? null : $"{header} is '{sent}', and the signed body says '{signed}'";
    }

    private static Refusal Topic(string contradiction) => new(
        "topic_mismatch", 400, $"The header {contradiction}.", "Send webhooks unchanged: header and body of a delivery belong together.");

    private static Refusal? Foreign(IReadOnlyDictionary<string, string> settings, string name, string? sent) =>
        settings.TryGetValue(name, out var expected) && sent is not null && sent != expected
            ? new Refusal("source_mismatch", 400, $"It comes from {name} '{sent}', and the client's is '{expected}'.", $"Point the webhook at the client it belongs to, or correct {name} in the client's configuration.")
            : null;
}
