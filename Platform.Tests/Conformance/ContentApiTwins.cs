using Amazon.DynamoDBv2;
using Platform.Aws.Content;
using Platform.Aws.Documents;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Conformance;

/// <summary>With the same items in both caches.</summary>
public sealed class ContentApiTwins(EmulatorFixture emulators) : Twins(emulators, "Platform.Content", "content-api")
{
    private static readonly DateTimeOffset Changed = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static KeyValuePair<string, string> Key { get; } = new("X-Api-Key", "a-content-key-of-the-tests");

    protected override async Task PrepareAsync(EventLayerFixture layer)
    {
        var cache = new DocumentTable(layer.Get<IAmazonDynamoDB>(), layer.Layer.Tables.UnifiedContentCache.Name, TimeProvider.System);
        foreach (var number in Enumerable.Range(0, 30))
        {
            var item = new ContentItem
            {
                Id = new ContentId($"item-{number:00}"),
                Type = ContentType.Article,
                Locale = "en",
                Slug = $"tide/ärticle-{number}",
                Title = $"\"Tide\" & <Timber> {number}",
                BodyHtml = new string('x', 500),
                UpdatedAt = Changed,
            };
            await cache.PutAsync(
                ContentKeys.Published(ContentKeys.Partition(new ClientId("editorial-store"), "dev"), ItemKey.Of(item)),
                new PublishedRow { Item = item, Hash = ContentHash.Of(item), Changes = 1, ChangedAt = Changed },
                0,
                ContentRows.Published,
                TestContext.Current.CancellationToken);
        }
    }
}
