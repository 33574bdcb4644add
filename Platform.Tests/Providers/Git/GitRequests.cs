using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Git;
using Platform.Providers.Recordings;

namespace Platform.Tests.Providers.Git;

/// <summary>Requests of Git hosts, signed and altered.</summary>
internal static class GitRequests
{
    public const string Zero = "0000000000000000000000000000000000000000";

    public static readonly string Old = new('a', 40);

    public static readonly string Tip = new('b', 40);

    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 29, 58, TimeSpan.Zero);

    public static readonly ProviderId Provider = ProviderId.Git;

    public static readonly ClientServiceConfig Client = DemoClient.Named("developer-docs");

    public static (string, string)[] GitHub(string topic = "push") => [("X-GitHub-Event", topic), ("X-GitHub-Delivery", "delivery-1"), ("Content-Type", "application/json")];

    public static (string, string)[] GitLab(string topic = "Push Hook") => [("X-Gitlab-Event", topic), ("Idempotency-Key", "delivery-1"), ("Content-Type", "application/json")];

    /// <summary>Gitea sends GitHub's headers beside its own.</summary>
    public static (string, string)[] Gitea(string topic = "push") => [("X-Gitea-Event", topic), ("X-Gitea-Delivery", "delivery-1"), .. GitHub(topic)];

    public static (string, string)[] Forgejo(string topic = "push") => [("X-Forgejo-Event", topic), ("X-Forgejo-Delivery", "delivery-1"), .. Gitea(topic)];

    public static (string, string)[] Of(string host) => host switch
    {
        "github" => GitHub(),
        "gitlab" => GitLab(),
        "gitea" => Gitea(),
        _ => Forgejo(),
    };

    public static JsonObject Commit(string id, string[]? added = null, string[]? removed = null, string[]? modified = null) => new()
    {
        ["id"] = id,
        ["author"] = new JsonObject { ["name"] = "Ada Example", ["email"] = "ada@example.com" },
        ["message"] = "A commit of Ada's",
        ["added"] = Array(added),
        ["removed"] = Array(removed),
        ["modified"] = Array(modified),
    };

    /// <summary>GitHub's shape, whose last commit is the tip.</summary>
    public static JsonObject Push(params JsonObject[] commits) => new()
    {
        ["ref"] = "refs/heads/main",
        ["before"] = Old,
        ["after"] = Tip,
        ["repository"] = new JsonObject { ["full_name"] = "docs/website" },
        ["project"] = new JsonObject { ["path_with_namespace"] = "docs/website" },
        ["commits"] = new JsonArray([.. commits]),
    };

    public static JsonObject GitLabPush(params JsonObject[] commits)
    {
        var push = Push(commits);
        push["object_kind"] = "push";
        return push;
    }

    public static WebhookRequest Bare(string body, params (string Name, string Value)[] headers) => Bare(Encoding.UTF8.GetBytes(body), headers);

    public static WebhookRequest Bare(ReadOnlyMemory<byte> body, params (string Name, string Value)[] headers) =>
        new("POST", "/webhooks/git", headers.Select(h => KeyValuePair.Create(h.Name, h.Value)), body);

    public static WebhookRequest Signed(string body, string secret, params (string Name, string Value)[] headers) => GitWebhooks.Sign(
        new Recording
        {
            Method = "POST",
            Path = "/webhooks/git",
            Headers = [.. headers.Select(h => KeyValuePair.Create(h.Name, h.Value))],
            Body = Encoding.UTF8.GetBytes(body),
        },
        new Uri("http://127.0.0.1/webhooks/git"),
        new FakeTimeProvider(Now),
        secret);

    public static WebhookRequest With(this WebhookRequest request, string name, string value) =>
        new(request.Method, request.Path, request.Without(name).Headers.Append(KeyValuePair.Create(name, value)), request.Body);

    public static WebhookRequest And(this WebhookRequest request, string name, string value) =>
        new(request.Method, request.Path, request.Headers.Append(KeyValuePair.Create(name, value)), request.Body);

    public static WebhookRequest Without(this WebhookRequest request, string name) =>
        new(request.Method, request.Path, request.Headers.Where(h => !h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), request.Body);

    public static WebhookRequest With(this WebhookRequest request, byte[] body) => new(request.Method, request.Path, request.Headers, body);

    public static VerificationResult Verify(WebhookRequest request, params string[] secrets) => Verify(request, Client, secrets);

    public static VerificationResult Verify(WebhookRequest request, ClientServiceConfig client, params string[] secrets) =>
        GitWebhooks.Verify(request, DemoClient.Secrets(secrets), client, Provider);

    public static string RefusalCode(VerificationResult result) => Assert.IsType<VerificationResult.Refused>(result).Refusal.Code;

    public static NormalisationResult Normalise(JsonObject body, params (string, string)[] headers) =>
        GitWebhooks.Normalise(Inputs.Of(Bare(body.ToJsonString(), headers.Length > 0 ? headers : GitHub()), Client), Provider);

    private static JsonArray Array(string[]? paths) => [.. (paths ?? []).Select(path => JsonValue.Create(path))];
}
