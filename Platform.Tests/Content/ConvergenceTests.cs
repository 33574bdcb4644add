using System.Text;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Tests.Content;

/// <summary>Whatever order, duplicates and races: the same facts give the same published items.</summary>
public sealed class ConvergenceTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private const int Rounds = 5;

    private readonly Events events = new(content.Client);

    [Fact]
    public async Task B1_to_B6_Any_permutation_with_duplicates_converges_to_the_same_items()
    {
        var seed = Environment.GetEnvironmentVariable("PLATFORM_TEST_SEED") is { } text ? int.Parse(text) : Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var (ordered, shuffled) = ($"s{seed}r{round}a", $"s{seed}r{round}b");
            var facts = Facts(random.Next());

            foreach (var unified in facts(ordered))
                await content.ProjectAsync(unified);

            var told = facts(shuffled).ToArray();
            var again = told.Where(_ => random.Next(3) == 0).ToArray();
            UnifiedEvent[] all = [.. told, .. again];
            random.Shuffle(all);
            await Parallel.ForEachAsync(
                all,
                new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
                async (unified, _) => await content.ProjectAsync(unified));

            var expected = await ItemsAsync(ordered);
            Assert.True(expected == await ItemsAsync(shuffled), $"PLATFORM_TEST_SEED={seed}, round {round}: expected\n{expected}\nbut was\n{await ItemsAsync(shuffled)}");
        }
    }

    /// <summary>A made-up history of some items, under ids that begin with a prefix; in the order in which it happened.</summary>
    private Func<string, List<UnifiedEvent>> Facts(int seed) => prefix =>
    {
        var random = new Random(seed);
        var history = new List<UnifiedEvent>();
        for (var minute = 1; minute <= 24; minute++)
        {
            var locale = random.Next(3) == 0 ? "de" : "en";
            var product = $"{prefix}-p{random.Next(2)}";
            var sku = $"{prefix}-sku{random.Next(2)}";
            history.Add(random.Next(12) switch
            {
                0 or 1 => events.Article($"{prefix}-a", minute, $"title {random.Next(3)}", locale: locale),
                2 => events.Delete($"{prefix}-a", minute, random.Next(2) == 0 ? null : locale),
                3 or 4 or 5 => events.Product(product, minute, sku, stock: random.Next(4) == 0 ? null : 5 + random.Next(2), locale: locale),
                6 => events.Delete(product, minute, random.Next(2) == 0 ? null : locale, ContentType.Product),
                7 => events.ShopProduct($"{prefix}-s", minute, sku, random.Next(2) == 0 ? null : $"{random.Next(3)}.00"),
                8 => events.ShopVariants($"{prefix}-v", minute, $"{prefix} title {random.Next(2)}", ($"{prefix}-sku0", random.Next(6)), ($"{prefix}-sku1", random.Next(6))),
                9 => events.Inventory(minute, random.Next(4) == 0 ? null : random.Next(6), inventoryId: $"inventory-{prefix}-sku{random.Next(2)}", location: random.Next(3) == 0 ? null : "north"),
                10 => events.Refund($"{prefix}-o{minute}", "r", minute, (sku, 1)),
                _ => events.Order($"{prefix}-o{minute}", minute, (sku, 1 + random.Next(2))),
            });
        }

        return history;
    };

    private async Task<string> ItemsAsync(string prefix)
    {
        var items = new StringBuilder();
        foreach (var item in (await content.ExportAsync()).Where(item => item.Id.Value.StartsWith(prefix, StringComparison.Ordinal)))
            items.Append(Encoding.UTF8.GetString(ItemJson.Serialize(item with { Version = 0 }))).Append('\n');
        return items.Replace(prefix, "…").ToString();
    }
}
