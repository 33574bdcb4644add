using System.Text.RegularExpressions;
using Platform.Content.Git;
using Platform.Content.Git.Files;
using Platform.Content.Text;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Tests.Emulators;

namespace Platform.Tests.Content.Git.Files;

/// <summary>The demo clients' repositories say what they mean to.</summary>
public sealed partial class DemoContentTests
{
    private static readonly ClientDirectory Clients = ClientDirectory.Load(Repository.PathOf("clients"), "dev");

    public static TheoryData<string> Repositories =>
        [.. Directory.EnumerateDirectories(Repository.PathOf("recordings", "repositories")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Every_file_is_an_item_and_every_link_leads_to_one(string client)
    {
        var items = Read(Clients.Find(new(client))!);

        Assert.All(items, item => Assert.Null(item.Reading.Fault));
        Assert.All(items, item => Assert.NotNull(item.Reading.Fields!.Summary));
        var ids = items.Select(item => item.File.Item.Id).ToHashSet();
        Assert.All(items.SelectMany(item => item.Reading.Fields!.Links ?? []), link => Assert.Contains(link.Id, ids));

        var pages = items.Select(item => ItemPages.PathOf(Item(item))).ToHashSet();
        var links = items.SelectMany(item => LinkPattern.Matches(item.Reading.Fields!.BodyHtml!)).Select(link => link.Groups[1].Value);
        Assert.All(links, link => Assert.Contains($"{link}index.html", pages));
    }

    [Theory]
    [InlineData("budget-startup", "BS-NOTEBOOK 9.50 EUR 240, BS-PAD 14.00 EUR 85, BS-PENCILS 7.20 EUR 130")]
    [InlineData("saas-company", "AUDIT-ADDON 120.00 USD 100000, TEAM-PLAN 49.00 USD 100000")]
    [InlineData("developer-docs", "")]
    public void Products_have_the_prices_that_recorded_orders_name(string client, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(Clients.Find(new(client))!)
            .Select(item => item.Reading.Fields!.Product)
            .OfType<ProductFields>()
            .Select(product => $"{product.Sku} {product.Price} {product.Currency} {product.Stock}")
            .Order(StringComparer.Ordinal)));

    private static List<(GitFile File, FileReading Reading)> Read(ClientServiceConfig client)
    {
        var root = Repository.PathOf("recordings", "repositories", client.ClientId.Value);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Bytes: File.ReadAllBytes(path)))
                .Select(file => (File: new GitFile(file.Path, "0123", GitContentPath.Of(file.Path, client)!), file.Bytes))
                .Select(file => (file.File, ContentFile.Read(file.File, file.Bytes, client))),
        ];
    }

    private static ContentItem Item((GitFile File, FileReading Reading) item) => new()
    {
        Id = item.File.Item.Id,
        Type = item.File.Item.Type,
        Locale = item.File.Item.Locale,
        Slug = Slugs.Of(item.Reading.Fields!.Slug, item.Reading.Fields.Title, item.File.Item.Id.Value),
        Title = item.Reading.Fields.Title!,
        UpdatedAt = default,
    };

    [GeneratedRegex("""href="/([^"]+)""")]
    private static partial Regex LinkPattern { get; }
}
