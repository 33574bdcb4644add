using System.Text;
using Platform.Content.Git;
using Platform.Content.Git.Files;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Tests.Content.Git.Files;

/// <summary>A file read as the projector reads it.</summary>
internal static class Reading
{
    private static readonly ClientServiceConfig Client = ClientFile.Parse("client.json", """
        {
          "client_id": "reader", "company_name": "Reader", "domain": "reader.example", "contact_email": "studio@reader.example", "service_tier": "tier2",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
            "cms_config": { "provider": "decap", "settings": {} },
            "ecommerce_config": { "provider": "snipcart", "settings": { "currency": "EUR" } }
          },
          "content": { "git": { "url": "git/reader.git" } }
        }
        """);

    public static FileReading Of(byte[]? bytes, string path = "content/articles/slow-tea.md") =>
        ContentFile.Read(new GitFile(path, "0123", GitContentPath.Of(path, Client)!), bytes, Client);

    public static FileReading Of(string text, string path = "content/articles/slow-tea.md") => Of(Encoding.UTF8.GetBytes(text), path);

    public static UnifiedFields Fields(string text, string path = "content/articles/slow-tea.md")
    {
        var reading = Of(text, path);
        Assert.True(reading.Fault is null, reading.Fault?.At(path));
        return reading.Fields!;
    }
}
