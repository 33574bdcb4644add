using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Sanity;

/// <summary>
/// A project's webhooks (https://www.sanity.io/docs/http-reference/webhooks):
/// <c>{"id":"Hk3wq9TzVbN2sXeL","type":"document","name":"…","url":"https://…","dataset":"production","httpMethod":"POST","includeDrafts":false,"rule":{"on":["create","update","delete"],"projection":"{…}"}}</c>.
/// A change takes no <c>type</c>, and a filter that is not wanted is left out: null is refused.
/// </summary>
internal static class RegisterSanity
{
    public const string InWords = "by Sanity's API, without drafts (a token that may manage the project's webhooks)";

    private const string Version = "v2025-02-19";

    // The oldest with the functions of changes (delta::), and what Sanity's own form chooses.
    private const string QueryVersion = "v2021-03-25";

    // The whole document, as the normaliser reads it; what was done and where stand within the signed bytes.
    private const string Projection = """{..., "operation": delta::operation(), "projectId": sanity::projectId(), "dataset": sanity::dataset()}""";

    public static async Task<Registered> RunAsync(RegistrationOrder order, CancellationToken cancellationToken)
    {
        var project = order.SettingOf(SanityMetadata.Id, "project_id");
        var api = Api(order, project);
        var path = $"/{Version}/hooks/projects/{Uri.EscapeDataString(project)}";
        var hooks = await api.GetAsync(path, cancellationToken);
        var wanted = Wanted(order);
        var plan = HookPlan.Of(order, hooks.ValueKind == JsonValueKind.Array ? hooks.EnumerateArray() : [], hook => hook.Text("url"), wanted, hook => Seen(hook, order.Secret));

        wanted["secret"] = order.Secret;
        if (plan.Outcome == RegistrationOutcome.Created)
        {
            wanted["type"] = "document";
            wanted["name"] = order.Name;
            await api.AskAsync(HttpMethod.Post, path, wanted, cancellationToken);
        }
        else if (plan.Outcome == RegistrationOutcome.Updated)
        {
            await api.AskAsync(HttpMethod.Patch, $"{path}/{plan.Present.GetProperty("id")}", wanted, cancellationToken);
        }

        return IsOff(plan.Present) ? plan.Done(api.At, "It is switched off there: switch it on at sanity.io/manage, API, Webhooks.") : plan.Done(api.At);
    }

    private static JsonObject Wanted(RegistrationOrder order) => new()
    {
        ["url"] = order.Url,
        ["dataset"] = order.SettingOf(SanityMetadata.Id, "dataset"),
        ["httpMethod"] = "POST",
        ["apiVersion"] = QueryVersion,
        ["includeDrafts"] = false,
        ["rule"] = new JsonObject { ["on"] = new JsonArray("create", "update", "delete"), ["projection"] = Projection },
    };

    private static SecretSeen Seen(JsonElement hook, string secret) =>
        hook.Text("secret") is { } told ? told == secret ? SecretSeen.Same : SecretSeen.Other : SecretSeen.Hidden;

    private static bool IsOff(JsonElement hook) =>
        hook.Member("isDisabled")?.ValueKind == JsonValueKind.True || hook.Member("isDisabledByUser")?.ValueKind == JsonValueKind.True;

    private static ManagementApi Api(RegistrationOrder order, string project) => new()
    {
        Provider = "Sanity",
        Order = order,
        Address = order.AddressOf(SanityMetadata.Id, "https://{project_id}.api.sanity.io"),
        Place = $"the project {project}",
        Headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {order.Key}" },
        KeyFix = "Make a token at sanity.io/manage, API, Tokens, that may manage webhooks (Deploy Studio, or a role of your own).",
        PlaceFix = "Correct cms_config.settings.project_id in the client's file.",
    };
}
