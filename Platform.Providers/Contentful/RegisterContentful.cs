using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Contentful;

/// <summary>
/// A space's webhooks (https://www.contentful.com/developers/docs/references/content-management-api/#/reference/webhooks):
/// <c>{"sys":{"id":"0Ko…","version":3},"name":"…","url":"https://…","topics":["Entry.publish"],"filters":[{"equals":[{"doc":"sys.environment.sys.id"},"master"]}],"active":true}</c>.
/// A change is the whole webhook, with its version in <c>X-Contentful-Version</c>.
/// </summary>
internal static class RegisterContentful
{
    public const string InWords = "by Contentful's API, publications and removals without drafts (a content management token of a space's admin)";

    // Drafts are taken too, and change no page.
    private static readonly string[] Topics = [.. new[] { "Entry", "Asset" }.SelectMany(entity => new[] { "publish", "unpublish", "delete" }.Select(action => $"{entity}.{action}"))];

    private const int PageSize = 100;

    public static async Task<Registered> RunAsync(RegistrationOrder order, CancellationToken cancellationToken)
    {
        var space = order.SettingOf(ContentfulMetadata.Id, "space_id");
        var api = Api(order, space);
        var root = $"/spaces/{Uri.EscapeDataString(space)}";
        var path = $"{root}/webhook_definitions";
        var hooks = await AllAsync(api, path, cancellationToken);
        var signing = await SpaceSigning.SetAsync(api, root, cancellationToken);

        var wanted = Wanted(order);
        var plan = HookPlan.Of(order, hooks, hook => hook.Text("url"), wanted, _ => SecretSeen.Same);
        if (plan.Outcome == RegistrationOutcome.Created)
        {
            wanted["name"] = order.Name;
            await api.AskAsync(HttpMethod.Post, path, wanted, cancellationToken);
        }
        else if (plan.Outcome == RegistrationOutcome.Updated)
        {
            var sys = plan.Present.GetProperty("sys");
            await api.AskAsync(
                HttpMethod.Put, $"{path}/{sys.GetProperty("id").GetString()}", Over(plan.Present, wanted), cancellationToken,
                KeyValuePair.Create("X-Contentful-Version", sys.GetProperty("version").ToString()));
        }

        return signing && plan.Outcome == RegistrationOutcome.Unchanged
            ? new Registered(RegistrationOutcome.Updated, api.At, ["signing secret of the space"], plan.Notes)
            : plan.Done(api.At);
    }

    private static async Task<IReadOnlyList<JsonElement>> AllAsync(ManagementApi api, string path, CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        while (true)
        {
            var page = await api.GetAsync($"{path}?limit={PageSize}&skip={all.Count}", cancellationToken);
            var before = all.Count;
            all.AddRange(page.Items("items"));
            if (all.Count == before || all.Count >= (page.Whole("total") ?? 0))
                return all;
        }
    }

    private static JsonObject Wanted(RegistrationOrder order)
    {
        var wanted = new JsonObject { ["url"] = order.Url, ["topics"] = new JsonArray([.. Topics.Select(topic => JsonValue.Create(topic))]), ["active"] = true };
        if (order.Client.SettingsOf(ContentfulMetadata.Id).GetValueOrDefault("environment") is { Length: > 0 } environment)
            wanted["filters"] = new JsonArray(new JsonObject { ["equals"] = new JsonArray(new JsonObject { ["doc"] = "sys.environment.sys.id" }, environment) });
        return wanted;
    }

    private static JsonObject Over(JsonElement present, JsonObject wanted)
    {
        var whole = JsonObject.Create(present)!;
        whole = (JsonObject)whole.DeepClone();
        whole.Remove("sys");
        foreach (var (name, value) in wanted)
            whole[name] = value?.DeepClone();
        return whole;
    }

    private static ManagementApi Api(RegistrationOrder order, string space) => new()
    {
        Provider = "Contentful",
        Order = order,
        Address = order.AddressOf(ContentfulMetadata.Id, "https://api.contentful.com"),
        Place = $"the space {space}",
        Headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {order.Key}" },
        KeyFix = "Make a content management token (Settings, CMA tokens) as an admin of the space.",
        PlaceFix = "Correct cms_config.settings.space_id in the client's file.",
        MediaType = "application/vnd.contentful.management.v1+json",
    };
}
