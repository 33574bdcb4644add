using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Git.Gitea;

/// <summary>
/// A repository's webhooks at Gitea and Forgejo (https://docs.gitea.com/api/, repoCreateHook and repoEditHook):
/// <c>{"id":7,"type":"gitea","active":true,"events":["push"],"branch_filter":"","config":{"content_type":"json","url":"https://…"}}</c>.
/// The secret is taken with a new webhook only, and never told (routers/api/v1/utils/hook.go).
/// </summary>
internal sealed class GiteaHooks(GitHost host, string publicHost) : IGitHooks
{
    // What a change that leaves them out would empty.
    private static readonly string[] Kept = ["branch_filter", "authorization_header"];

    public GitHost Host => host;

    public string PublicHost => publicHost;

    private string Name => host == GitHost.Forgejo ? "Forgejo" : "Gitea";

    public async Task<Registered> RegisterAsync(RegistrationOrder order, GitAddress repository, CancellationToken cancellationToken)
    {
        var api = Api(order, repository);
        var path = $"/repos/{repository.Path}/hooks";
        var hooks = await api.PagesAsync($"{path}?limit=50", cancellationToken);
        var wanted = new JsonObject
        {
            ["active"] = true,
            ["events"] = new JsonArray(GitPush.Kind),
            ["config"] = new JsonObject { ["url"] = order.Url, ["content_type"] = "json" },
        };
        var plan = HookPlan.Of(order with { RenewSecret = false }, hooks, hook => hook.Object("config")?.Text("url"), wanted, _ => SecretSeen.Hidden);
        if (plan.Outcome != RegistrationOutcome.Created && order.RenewSecret)
            throw new RegistrationException($"The API of {Name} changes no webhook's secret.", $"Take the webhook out at {api.At}, and run it again: it is made anew with its secret.");

        if (plan.Outcome == RegistrationOutcome.Created)
        {
            wanted["type"] = Wire.Name(host);
            wanted["config"]!["secret"] = order.Secret;
            await api.AskAsync(HttpMethod.Post, path, wanted, cancellationToken);
        }
        else if (plan.Outcome == RegistrationOutcome.Updated)
        {
            foreach (var name in Kept)
                wanted[name] = plan.Present.Text(name) ?? "";
            await api.AskAsync(HttpMethod.Patch, $"{path}/{plan.Present.GetProperty("id")}", wanted, cancellationToken);
        }

        return plan.Done(api.At);
    }

    private ManagementApi Api(RegistrationOrder order, GitAddress repository) => new()
    {
        Provider = Name,
        Order = order,
        Address = order.Address ?? $"{repository.Origin}api/v1",
        Place = $"the repository {repository.Path}",
        Headers = new Dictionary<string, string> { ["Authorization"] = $"token {order.Key}" },
        KeyFix = "Make a token of scope write:repository, by an admin of the repository.",
        PlaceFix = "Correct the repository in the client's file.",
    };
}
