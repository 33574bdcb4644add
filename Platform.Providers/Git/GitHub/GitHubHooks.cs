using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Git.GitHub;

/// <summary>
/// A repository's webhooks (https://docs.github.com/rest/repos/webhooks):
/// <c>{"id":12345678,"name":"web","active":true,"events":["push"],"config":{"url":"https://…","content_type":"json","insecure_ssl":"0","secret":"********"}}</c>.
/// A change without the secret removes it.
/// </summary>
internal sealed class GitHubHooks : IGitHooks
{
    private const string Version = "2022-11-28";

    public GitHost Host => GitHost.Github;

    public string PublicHost => "github.com";

    public async Task<Registered> RegisterAsync(RegistrationOrder order, GitAddress repository, CancellationToken cancellationToken)
    {
        var api = Api(order, repository);
        var path = $"/repos/{repository.Path}/hooks";
        var hooks = await api.PagesAsync($"{path}?per_page=100", cancellationToken);
        var wanted = Wanted(order);
        var plan = HookPlan.Of(order, hooks, hook => hook.Object("config")?.Text("url"), wanted, hook => hook.Object("config")?.Text("secret") is null ? SecretSeen.Absent : SecretSeen.Hidden);

        wanted["config"]!["secret"] = order.Secret;
        if (plan.Outcome == RegistrationOutcome.Created)
            await api.AskAsync(HttpMethod.Post, path, wanted, cancellationToken);
        else if (plan.Outcome == RegistrationOutcome.Updated)
            await api.AskAsync(HttpMethod.Patch, $"{path}/{plan.Present.GetProperty("id")}", wanted, cancellationToken);
        return plan.Done(api.At);
    }

    private static JsonObject Wanted(RegistrationOrder order) => new()
    {
        ["active"] = true,
        ["events"] = new JsonArray(GitPush.Kind),
        ["config"] = new JsonObject { ["url"] = order.Url, ["content_type"] = "json", ["insecure_ssl"] = "0" },
    };

    private ManagementApi Api(RegistrationOrder order, GitAddress repository) => new()
    {
        Provider = "GitHub",
        Order = order,
        Address = order.Address ?? (repository.Origin.Host.Equals(PublicHost, StringComparison.OrdinalIgnoreCase) ? "https://api.github.com" : $"{repository.Origin}api/v3"),
        Place = $"the repository {repository.Path}",
        Headers = new Dictionary<string, string>
        {
            ["Authorization"] = $"Bearer {order.Key}",
            ["Accept"] = "application/vnd.github+json",
            ["X-GitHub-Api-Version"] = Version,
            ["User-Agent"] = "platform",
        },
        KeyFix = "Make a fine-grained token for this repository with the permission Webhooks: read and write (a classic one: admin:repo_hook).",
        PlaceFix = "Correct the repository in the client's file.",
    };
}
