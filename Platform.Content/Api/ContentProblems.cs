using Platform.ServiceDefaults.Problems;

namespace Platform.Content.Api;

/// <summary>The refusals of this API; docs/diagnostics.md explains each code.</summary>
internal static class ContentProblems
{
    public static Problem NoApiKey { get; } = new(
        "api_key_refused", 401, "X-Api-Key is missing, or no client's key.", "Send a client's content key as X-Api-Key.");

    public static Problem NoSuchClient(string client) => new(
        "client_unknown", 404, $"There is no client '{client}'.", "Name one of the files in clients/, without .json.");

    public static Problem NoSuchItem(string what) => new(
        "item_not_found", 404, $"Nothing is published as {what}.", "List what there is with GET /content.");

    public static Problem BadParameter(string name, string? value, string allowed) => new(
        "parameter_invalid", 400, $"{name} is '{value}'; it takes {allowed}.", $"Correct {name}, or leave it out.");

    public static Problem UnknownParameter(string name, IEnumerable<string> known) => new(
        "parameter_unknown", 400, $"There is no parameter '{name}'.", $"Use {string.Join(", ", known)}.");

    public static Problem NoClientNamed { get; } = new(
        "client_missing", 400, "No client is named.", "Name it: ?client=<id> in a query, {\"client_id\": \"<id>\"} in a body.");
}
