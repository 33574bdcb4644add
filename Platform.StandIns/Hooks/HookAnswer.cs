using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.StandIns.Hooks;

/// <summary>Answers and questions of the management APIs.</summary>
internal static class HookAnswer
{
    public static IResult Json(JsonNode answer, int status = 200) => Results.Text(answer.ToJsonString(), "application/json", statusCode: status);

    public static IResult Message(int status, string message) => Json(new JsonObject { ["message"] = message }, status);

    /// <returns>Null where the body is no JSON object.</returns>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The page that the query asks for: <c>per_page</c> or <c>limit</c>, and <c>page</c>.</summary>
    public static JsonArray Page(IEnumerable<JsonObject> hooks, HttpRequest request)
    {
        var size = int.TryParse((string?)request.Query["per_page"] ?? request.Query["limit"], out var asked) ? asked : 30;
        var page = int.TryParse(request.Query["page"], out var number) ? number : 1;
        return [.. hooks.Skip((page - 1) * size).Take(size)];
    }

    public static JsonObject Copy(JsonObject hook, params ReadOnlySpan<string> without)
    {
        var copy = (JsonObject)hook.DeepClone();
        foreach (var name in without)
            copy.Remove(name);
        return copy;
    }
}
