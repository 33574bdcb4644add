using Platform.Domain.Content;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Content.Git;

/// <summary>The content service with clients whose content is in Git: each test takes one of its own.</summary>
public sealed class GitFixture(EmulatorFixture emulators) : ContentFixture(emulators)
{
    private const int Clients = 24;

    private int taken;

    protected override IEnumerable<(ClientId Id, string File, string Key)> MoreClients =>
        Enumerable.Range(0, Clients).Select(number => (Named(number), ClientFile(Named(number), $"git/{Named(number)}.git"), KeyOf(Named(number))))
            .Append((Remote, ClientFile(Remote, $"file://{DataFolder}/git/{Remote}.git"), KeyOf(Remote)));

    /// <summary>A client whose repository is at a host, not on this machine's disk, as far as its address tells.</summary>
    private ClientId Remote => new($"remote-{Layer.Prefix}");

    public static string KeyOf(ClientId client) => $"key-of-{client}";

    internal GitClient Take(bool withRepository = true) => Of(Named(Interlocked.Increment(ref taken) - 1), withRepository);

    internal GitClient TakeRemote() => Of(Remote, withRepository: true);

    public Task<ContentItem?> FindAsync(ClientId client, string id, string? locale = null, bool preview = false) =>
        FindAsync(id, locale, preview ? $"preview-{KeyOf(client)}" : KeyOf(client));

    private GitClient Of(ClientId client, bool withRepository) => new(this, client, Path.Combine(DataFolder, "git", $"{client}.git"), withRepository);

    private ClientId Named(int number) => new($"git{number}-{Layer.Prefix}");

    private static string ClientFile(ClientId client, string url) => $$"""
        {
          "client_id": "{{client}}", "company_name": "Budget Startup", "domain": "startup.example", "contact_email": "studio@startup.example",
          "environment": "dev", "service_tier": "tier2",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
            "cms_config": { "provider": "decap", "settings": {} },
            "ecommerce_config": { "provider": "snipcart", "settings": { "public_api_key": "key", "currency": "EUR", "mode": "Live" } }
          },
          "content": { "git": { "url": "{{url}}" } }
        }
        """;
}
