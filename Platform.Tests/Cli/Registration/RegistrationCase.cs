using System.Text.Json.Nodes;
using Platform.Tests.Emulators;

namespace Platform.Tests.Cli.Registration;

/// <summary>One management API, and a demo client whose webhook is set by it.</summary>
/// <param name="Api">Where the stand-in answers for it.</param>
/// <param name="Place">Where it keeps the webhooks.</param>
/// <param name="At">The place, in the provider's words.</param>
/// <param name="Secret">The variable of the webhook's secret.</param>
internal sealed record RegistrationCase(string Client, string Provider, string Api, string Place, string At, string Secret)
{
    private const string Token = "3f0c9d1e7a5b4826913cd0ef8b7a64523f0c9d1e7a5b4826913cd0ef8b7a6452";

    private static readonly Dictionary<string, RegistrationCase> All = new()
    {
        ["GitHub"] = new("budget-startup", "decap", "github", "github/budget-startup/website", "the repository budget-startup/website", "BUDGET_STARTUP_DECAP"),
        ["GitLab"] = new("developer-docs", "git", "gitlab", "gitlab/docs/website", "the project docs/website", "DEVELOPER_DOCS_GIT") { Host = "gitlab" },
        ["GitLab, signing"] = new("developer-docs", "git", "gitlab", "gitlab/docs/website", "the project docs/website", "DEVELOPER_DOCS_GIT")
        {
            Host = "gitlab",
            Value = "whsec_dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=",
        },
        ["Gitea"] = new("developer-docs", "git", "gitea", "gitea/docs/website", "the repository docs/website", "DEVELOPER_DOCS_GIT") { Host = "gitea" },
        ["Forgejo"] = new("developer-docs", "git", "gitea", "gitea/docs/website", "the repository docs/website", "DEVELOPER_DOCS_GIT") { Host = "forgejo" },
        ["Sanity"] = new("editorial-store", "sanity", "sanity-management", "sanity/zp7mbokg", "the project zp7mbokg", "EDITORIAL_STORE_SANITY"),
        ["Contentful"] = new("enterprise-corp", "contentful", "contentful-management", "contentful/e7k2corp0x9d", "the space e7k2corp0x9d", "ENTERPRISE_CORP_CONTENTFUL"),
        ["Shopify"] = new("enterprise-corp", "shopify_basic", "shopify-management/enterprise-corp.myshopify.com", "shopify/enterprise-corp.myshopify.com", "the shop enterprise-corp.myshopify.com", "ENTERPRISE_CORP_SHOPIFY_APP"),
    };

    public static IEnumerable<string> Names => All.Keys;

    public string Value { get; init; } = Token;

    /// <summary>What the client's file says of its Git host.</summary>
    private string? Host { get; init; }

    public static RegistrationCase Of(string name) => All[name];

    /// <summary>The client's file, with its Git host where the case has one.</summary>
    public string Json()
    {
        var client = JsonNode.Parse(File.ReadAllText(Repository.PathOf("clients", Client + ".json")))!;
        if (Host is not null)
            client["content"]!["git"]!["host"] = Host;
        return client.ToJsonString();
    }
}
