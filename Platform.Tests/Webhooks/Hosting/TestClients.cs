namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Client files of a test's own; its providers' secrets are those of the demo client.</summary>
internal static class TestClients
{
    private static readonly string Root = Directory.CreateTempSubdirectory("platform-clients-").FullName;

    static TestClients() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    /// <param name="webhooks">Further members of <c>webhooks</c>, with a comma at the end.</param>
    /// <param name="secrets">The members of <c>webhooks.secrets</c>; null for the demo client's.</param>
    /// <param name="shopSettings">The members of the shop's settings.</param>
    /// <returns>A folder that holds this one client.</returns>
    public static string Folder(string id, string? cms, string? shop, string webhooks = "", string? secrets = null, string shopSettings = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(Path.Combine(folder, $"{id}.json"), $$"""
            {
              "client_id": "{{id}}", "company_name": "{{id}}", "domain": "{{id}}.example", "contact_email": "studio@{{id}}.example",
              "service_tier": "tier2",
              "service_integration": {
                "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
                "cms_config": {{Config(cms)}}, "ecommerce_config": {{Config(shop, shopSettings)}}
              },
              "webhooks": { {{webhooks}} "secrets": { {{secrets ?? """
                "sanity": [{ "ref": "env:EDITORIAL_STORE_SANITY" }], "snipcart": [{ "ref": "env:EDITORIAL_STORE_SNIPCART" }]
                """}} } }
            }
            """);
        return folder;
    }

    private static string Config(string? provider, string settings = "") =>
        provider is null ? "null" : $$"""{ "provider": "{{provider}}", "settings": { {{settings}} } }""";
}
