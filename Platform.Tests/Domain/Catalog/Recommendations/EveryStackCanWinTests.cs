using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Recommendations;

namespace Platform.Tests.Domain.Catalog.Recommendations;

/// <summary>For each stack type and each pair, a small set of flags is searched that puts it alone at the top.</summary>
public sealed class EveryStackCanWinTests(ITestOutputHelper output)
{
    private const int LargestSet = 3;

    private static readonly string[] Flags = [.. KnownRequirements.All.Where(known => known.Kind == RequirementKind.Flag).Select(known => known.Key)];

    private static readonly Lazy<Dictionary<Stack, string[]>> Winners = new(Search);

    public static TheoryData<string, string?, string?> Stacks => [.. StackCatalog.StackTypes
        .SelectMany(type => type.Category == StackCategory.ComposedService
            ? StackPairs.All.Select(pair => (type.Id, (string?)pair.Cms.Value, (string?)pair.Shop.Value))
            : [(type.Id, null, null)])
        .Select(stack => new TheoryDataRow<string, string?, string?>(stack.Id, stack.Item2, stack.Item3))];

    [Fact]
    public void Fifteen_stack_types_and_twelve_pairs_are_searched_for() => Assert.Equal(14 + 12, Stacks.Count);

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Some_requirements_make_it_the_best(string stackType, string? cms, string? shop)
    {
        Assert.True(Winners.Value.TryGetValue(new(stackType, cms, shop), out var flags), $"{stackType} {cms} {shop} wins with no set of {LargestSet} flags.");
        output.WriteLine($"{stackType} {cms} {shop}: {string.Join(", ", flags)}");
    }

    /// <summary>The first set, the smallest ones first, that puts a stack before every other.</summary>
    private static Dictionary<Stack, string[]> Search()
    {
        var found = new Dictionary<Stack, string[]>();
        foreach (var flags in Enumerable.Range(1, LargestSet).SelectMany(size => Sets(size, 0)))
        {
            var best = StackRecommendations.For(ClientRequirements.Of(flags), 2);
            if (best is [var first, ..] && (best.Count == 1 || best[1].Score < first.Score))
                found.TryAdd(Single(first.Choice.StackType) ? new(first.Choice.StackType, null, null) : new(first.Choice.StackType, first.Choice.Cms?.Value, first.Choice.Shop?.Value), flags);
            if (found.Count == Stacks.Count)
                break;
        }

        return found;
    }

    private static IEnumerable<string[]> Sets(int size, int from) => size == 0
        ? [[]]
        : Enumerable.Range(from, Flags.Length - from).SelectMany(at => Sets(size - 1, at + 1).Select(rest => (string[])[Flags[at], .. rest]));

    private static bool Single(string stackType) => StackCatalog.FindStackType(stackType)!.Category != StackCategory.ComposedService;

    private sealed record Stack(string StackType, string? Cms, string? Shop);
}
