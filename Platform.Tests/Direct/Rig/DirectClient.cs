using System.Security.Cryptography;
using Platform.Domain.Ids;
using Platform.Tests.Content.Git;
using Platform.Tests.Emulators;

namespace Platform.Tests.Direct.Rig;

/// <summary>A client in direct mode with an id and folders of its own; its content is in a repository on this disk, or at the stand-in for Sanity or Contentful.</summary>
internal sealed class DirectClient : IDisposable
{
    public const string Secret = "a-secret-for-direct-mode-tests";

    private readonly string _provider;
    private readonly string _engine;

    private DirectClient(string provider, string engine)
    {
        (_provider, _engine) = (provider, engine);
        Repository = new TestRepository(Path.Combine(Folder, "data", "git", $"{Id}.git"));
        Write("integration_mode", "direct");
    }

    public ClientId Id { get; } = new("c" + RandomNumberGenerator.GetHexString(9, lowercase: true));

    public string Folder { get; } = Directory.CreateTempSubdirectory("platform-direct-").FullName;

    public TestRepository Repository { get; }

    public static DirectClient InGit(string engine = "fake") => new("git", engine);

    public static DirectClient AtSanity() => new("sanity", "fake");

    public static DirectClient AtContentful() => new("contentful", "fake");

    /// <summary>What a service is told of it.</summary>
    public IReadOnlyDictionary<string, string?> Settings(EventLayerFixture layer) => new Dictionary<string, string?>(layer.Settings)
    {
        ["PLATFORM_CLIENTS"] = Path.Combine(Folder, "clients"),
        ["PLATFORM_SITES"] = Path.Combine(Folder, "sites"),
        ["PLATFORM_DATA"] = Path.Combine(Folder, "data"),
        ["PLATFORM_BUILD_RETRY_SECONDS"] = "1,1,1",
        ["PLATFORM_BUILD_LEASE_SECONDS"] = "4",
        ["DIRECT_SECRET"] = Secret,
    };

    public void ChangeMode(string mode) => Write("integration_mode", mode);

    /// <summary>An article in the repository.</summary>
    public void Push(string name, string title) => Repository.PushFile($"content/articles/{name}.md", $"---\ntitle: {title}\n---\n\nText.\n");

    public void WriteFile(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string name, string value)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "sites", "fake"));
        var (type, parts, content) = _provider switch
        {
            "git" => ("static_site", "", $$""", "content": { "git": { "url": "git/{{Id}}.git" } }"""),
            "sanity" => ("cms_tier", """, "cms_config": { "provider": "sanity", "settings": { "project_id": "zp7mbokg", "dataset": "production" } }""", """, "content": { "token": { "ref": "env:SANITY_TOKEN" } }"""),
            _ => (
                "cms_tier",
                """, "cms_config": { "provider": "contentful", "settings": { "space_id": "e7k2corp0x9d", "environment": "master" } }""",
                """, "content": { "default_locale": "en-US", "token": { "ref": "env:CONTENTFUL_TOKEN" } }"""),
        };
        WriteFile($"clients/{Id}.json", $$"""
            {
              "client_id": "{{Id}}", "company_name": "Direct", "domain": "direct.example", "contact_email": "studio@direct.example",
              "environment": "dev", "service_tier": "tier1", "management_model": "technical",
              "service_integration": { "service_type": "{{type}}", "{{name}}": "{{value}}", "ssg_engine": "{{_engine}}"{{parts}} },
              "webhooks": { "secrets": { "{{_provider}}": [{ "ref": "env:DIRECT_SECRET" }] } }{{content}}
            }
            """);
    }
}
