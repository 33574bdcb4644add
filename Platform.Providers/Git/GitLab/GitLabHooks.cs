using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Git.GitLab;

/// <summary>
/// A project's webhooks (https://docs.gitlab.com/api/project_webhooks/):
/// <c>{"id":1,"url":"https://…","push_events":true,"enable_ssl_verification":true,"alert_status":"executable","token_present":false,"signing_token_present":true}</c>.
/// Tokens are never told; that there is one, since 19.0, as signing tokens are.
/// </summary>
internal sealed class GitLabHooks : IGitHooks
{
    private const string SigningToken = "signing_token";
    private const string PlainToken = "token";

    public GitHost Host => GitHost.Gitlab;

    public string PublicHost => "gitlab.com";

    public async Task<Registered> RegisterAsync(RegistrationOrder order, GitAddress repository, CancellationToken cancellationToken)
    {
        var api = Api(order, repository);
        var token = GitLabSignature.IsSigningToken(order.Secret) ? SigningToken : PlainToken;
        var path = $"/projects/{Uri.EscapeDataString(repository.Path)}/hooks";
        var hooks = await api.PagesAsync($"{path}?per_page=100", cancellationToken);
        var wanted = new JsonObject { ["url"] = order.Url, ["push_events"] = true, ["enable_ssl_verification"] = true };
        var plan = HookPlan.Of(order, hooks, hook => hook.Text("url"), wanted, hook => Present(hook, token) == false ? SecretSeen.Absent : SecretSeen.Hidden);

        if (plan.Outcome != RegistrationOutcome.Unchanged)
        {
            wanted[token] = order.Secret;
            var set = plan.Outcome == RegistrationOutcome.Created
                ? await api.AskAsync(HttpMethod.Post, path, wanted, cancellationToken)
                : await api.AskAsync(HttpMethod.Put, $"{path}/{plan.Present.GetProperty("id")}", wanted, cancellationToken);
            if (token == SigningToken && Present(set, token) != true)
                throw Unsigned(api);
        }

        return plan.Present.Text("alert_status") is "disabled" or "temporarily_disabled"
            ? plan.Done(api.At, "GitLab has switched it off after failures: send a test from its settings, which switches it on again.")
            : plan.Done(api.At);
    }

    private static bool? Present(JsonElement hook, string token) => hook.Member($"{token}_present")?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static RegistrationException Unsigned(ManagementApi api) => new(
        $"{api.At} has the webhook now, without its signing token: this instance doesn't know them (they came with GitLab 19.0).",
        "Keep a plain token as the secret, not one that begins with whsec_, and run it again with --renew-secret.");

    private static ManagementApi Api(RegistrationOrder order, GitAddress repository) => new()
    {
        Provider = "GitLab",
        Order = order,
        Address = order.Address ?? $"{repository.Origin}api/v4",
        Place = $"the project {repository.Path}",
        Headers = new Dictionary<string, string> { ["PRIVATE-TOKEN"] = order.Key },
        KeyFix = "Make a project access token of role Maintainer and scope api.",
        PlaceFix = "Correct the repository in the client's file.",
    };
}
