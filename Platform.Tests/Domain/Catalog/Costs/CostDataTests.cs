using System.Text.Json;
using Platform.Domain.Catalog;

namespace Platform.Tests.Domain.Catalog.Costs;

public sealed class CostDataTests
{
    private static readonly JsonElement Data = Read();

    [Fact]
    public void Every_use_names_a_price_and_every_price_a_source()
    {
        Assert.Subset(Ids("prices", "id"), Ids("usage", "price"));
        Assert.Subset(Ids("sources", "id"), Ids("prices", "source"));
    }

    [Fact]
    public void Every_price_is_of_use() =>
        Assert.Subset(Ids("usage", "price").Append("apigw_rest").ToHashSet(), Ids("prices", "id"));

    [Fact]
    public void Every_price_is_dated_by_its_source() =>
        Assert.All(Data.GetProperty("sources").EnumerateArray(), source => Assert.Matches("^20[0-9]{2}(-[0-9]{2}-[0-9]{2}|-20[0-9]{2})?$", source.GetProperty("as_of").GetString()));

    [Theory]
    [InlineData("prices")]
    [InlineData("sources")]
    [InlineData("claims")]
    public void An_id_stands_once(string list) => Assert.Equal(Data.GetProperty(list).GetArrayLength(), Ids(list, "id").Count);

    private static HashSet<string> Ids(string list, string member) => [.. Data.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty(member).GetString()!)];

    private static JsonElement Read()
    {
        using var stream = typeof(StackCatalog).Assembly.GetManifestResourceStream("advice/costs.json")!;
        return JsonSerializer.Deserialize<JsonElement>(stream);
    }
}
