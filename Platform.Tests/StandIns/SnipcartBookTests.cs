using System.Text.Json.Nodes;
using Platform.StandIns.Snipcart;

namespace Platform.Tests.StandIns;

public sealed class SnipcartBookTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-snipcart-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_token_is_good_for_one_call_over_restarts_and_registrations()
    {
        using (var book = SnipcartBook.Open(folder.FullName))
        {
            book.Register("one", null);
            book.Register("two", null);
            Assert.True(book.Use("one"));
            Assert.False(book.Use("one"));
            Assert.False(book.Use("unknown"));
        }

        using var again = SnipcartBook.Open(folder.FullName);
        again.Register("one", null);
        Assert.False(again.Use("one"));
        Assert.True(again.Use("two"));
    }

    [Fact]
    public void An_order_is_found_by_its_own_token_after_a_restart()
    {
        using (var book = SnipcartBook.Open(folder.FullName))
            book.Register("request", new JsonObject { ["token"] = "order", ["total"] = 12 });

        using var again = SnipcartBook.Open(folder.FullName);

        Assert.Equal(12, again.Order("order")!["total"]!.GetValue<int>());
        Assert.Null(again.Order("request"));
    }

    [Fact]
    public void Half_a_line_from_a_crash_costs_nothing_else()
    {
        using (var book = SnipcartBook.Open(folder.FullName))
            book.Register("before", null);
        File.AppendAllText(Path.Combine(folder.FullName, "snipcart.ndjson"), "\n{\"token\":\"ha");

        using (var book = SnipcartBook.Open(folder.FullName))
            book.Register("after", null);
        using var again = SnipcartBook.Open(folder.FullName);

        Assert.True(again.Use("before"));
        Assert.True(again.Use("after"));
    }
}
