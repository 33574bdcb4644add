using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>A client's file after a move. Only what the move changes is written; the rest of the text stays as somebody wrote it.</summary>
internal static class MovedFile
{
    private const string Integration = "service_integration";

    public static string Of(string text, ClientServiceConfig from, ClientServiceConfig to)
    {
        var json = new EditedJson(text);
        var (old, moved) = (from.ServiceIntegration, to.ServiceIntegration);
        Word("service_type", Wire.Name(old.ServiceType), Wire.Name(moved.ServiceType));
        Word("integration_mode", Wire.Name(old.IntegrationMode), Wire.Name(moved.IntegrationMode));
        Word("ssg_engine", old.SsgEngine, moved.SsgEngine);
        Provider("cms_config", old.CmsConfig, moved.CmsConfig);
        Provider("ecommerce_config", old.EcommerceConfig, moved.EcommerceConfig);
        foreach (var gone in from.Webhooks.Secrets.Keys.Except(to.Webhooks.Secrets.Keys))
            json.Remove("webhooks", "secrets", gone.Value);
        foreach (var added in to.Webhooks.Secrets.Keys.Except(from.Webhooks.Secrets.Keys))
            json.Set(new JsonArray([.. to.Webhooks.Secrets[added].Select(secret => new JsonObject { ["ref"] = secret.Ref })]), "webhooks", "secrets", added.Value);
        if (to.Content.Git?.Url is { } url && url != from.Content.Git?.Url)
            json.Set(url, "content", "git", "url");
        if (from.Deploy.StackName is null)
            json.Set(to.Deploy.StackName!, "deploy", "stack_name");
        return json.Text;

        void Word(string name, string was, string becomes)
        {
            if (was != becomes)
                json.Set(becomes, Integration, name);
        }

        void Provider(string name, ProviderConfig? was, ProviderConfig? becomes)
        {
            if (becomes is null)
                json.Remove(Integration, name);
            else if (was?.Provider != becomes.Provider)
                json.Set(new JsonObject { ["provider"] = becomes.Provider.Value, ["settings"] = Settings(becomes) }, Integration, name);
            else if (!was.Settings.SequenceEqual(becomes.Settings))
                json.Set(Settings(becomes), Integration, name, "settings");
        }
    }

    private static JsonNode Settings(ProviderConfig provider) => JsonSerializer.SerializeToNode(provider.Settings)!;
}
