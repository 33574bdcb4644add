using System.Text.Json.Nodes;
using Platform.Domain.Catalog;
using Platform.Domain.Clients.Validation;

namespace Platform.Domain.Clients.Schema;

/// <summary>What the schema says of a member beyond its type: the limits of the rules, and the names of the catalog.</summary>
internal static class ClientKeywords
{
    public static JsonObject Of(string path) => path switch
    {
        "client_id" => new() { ["pattern"] = Whole(ClientPatterns.Slug), ["maxLength"] = IdentityRules.LongestClientId },
        "company_name" => new() { ["pattern"] = @"\S" },
        "domain" => new() { ["pattern"] = Whole(ClientPatterns.Domain) },
        "contact_email" or "service_integration.cms_config.admin_users[]" => new() { ["pattern"] = Whole(ClientPatterns.Email) },
        "environment" => new() { ["enum"] = List(IdentityRules.Environments) },
        "service_integration.ssg_engine" => new() { ["enum"] = List(KnownNames.Engines) },
        "service_integration.cms_config.provider" => new() { ["enum"] = List(KnownNames.Cms) },
        "service_integration.ecommerce_config.provider" => new() { ["enum"] = List(KnownNames.Shops) },
        "service_integration.cms_config" => new() { ["allOf"] = Settings(KnownNames.Cms) },
        "service_integration.ecommerce_config" => new() { ["allOf"] = Settings(KnownNames.Shops) },
        "webhooks.secrets" => new() { ["propertyNames"] = new JsonObject { ["enum"] = List(KnownNames.Providers) } },
        "webhooks.secrets.*[].ref" or "content.git.token.ref" or "content.token.ref" or "content.shop_token.ref" => new() { ["pattern"] = Whole(ClientPatterns.Reference), ["examples"] = List(["env:NAME", "ssm:/path", "secretsmanager:name"]) },
        "webhooks.time_window_seconds" => Range(1, WebhookRules.LongestWindow),
        "webhooks.raw_body_hours" => Range(1, WebhookRules.LongestKept),
        "content.default_locale" => new() { ["pattern"] = Whole(ClientPatterns.Locale) },
        "content.mapping.*" => new() { ["enum"] = List(SiteRules.MappedTypes) },
        "content.git.url" => new() { ["pattern"] = Whole(ClientPatterns.GitUrl) },
        "content.git.branch" => new() { ["pattern"] = Whole(ClientPatterns.Branch) },
        "builds.quiet_seconds" or "builds.longest_wait_seconds" => Range(0, SiteRules.LongestWait),
        "builds.daily_budget" or "site.max_invalidation_paths" => new() { ["minimum"] = 1 },
        "site.template" => new() { ["pattern"] = Whole(ClientPatterns.Slug) },
        "deploy.stack_name" => new() { ["pattern"] = Whole(ClientPatterns.StackName) },
        "deploy.edge_group" => new() { ["pattern"] = Whole(ClientPatterns.Slug) },
        "deploy.hosted_zone" => new() { ["pattern"] = Whole(ClientPatterns.HostedZone) },
        "deploy.certificate_arn" => new() { ["pattern"] = Whole(ClientPatterns.Certificate) },
        "deploy.defaults" => new() { ["enum"] = List(DeployRules.Defaults) },
        "deploy.monthly_budget_usd" => new() { ["exclusiveMinimum"] = 0 },
        _ => [],
    };

    public static JsonArray List(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);

    private static string Whole(string pattern) => $"^({pattern})$";

    private static JsonObject Range(int least, int most) => new() { ["minimum"] = least, ["maximum"] = most };

    /// <summary>For each provider the settings that it knows, so that an editor can complete them.</summary>
    private static JsonArray Settings(IEnumerable<string> providers) => new([.. providers.Select(id => new JsonObject
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["provider"] = new JsonObject { ["const"] = id } }, ["required"] = List(["provider"]) },
        ["then"] = new JsonObject { ["properties"] = new JsonObject { ["settings"] = new JsonObject
        {
            ["properties"] = new JsonObject(StackCatalog.FindProvider(new(id))!.Settings.Select(setting => KeyValuePair.Create<string, JsonNode?>(setting.Name, Setting(setting)))),
            ["additionalProperties"] = false,
        } } },
    })]);

    private static JsonObject Setting(ProviderSetting setting)
    {
        var schema = new JsonObject { ["description"] = setting.Description };
        // Empty is allowed in a file that is not deployed yet.
        if (setting.Secret)
            schema["pattern"] = Whole(@$"{ClientPatterns.Reference}|\s*");
        else if (setting.Allowed is { } allowed)
            schema["enum"] = List(allowed);
        else if (setting.Pattern is { } pattern)
            schema["pattern"] = @$"{pattern}|^\s*$";
        if (setting.Default is { } value)
            schema["default"] = value;
        schema["examples"] = List([setting.Example]);
        return schema;
    }
}
