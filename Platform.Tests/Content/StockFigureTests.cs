using Platform.Content.Stock;
using Platform.Domain.Ids;

namespace Platform.Tests.Content;

public sealed class StockFigureTests
{
    private const string Source = "sanity#p#en";

    [Fact]
    public void B6_The_level_begins_where_its_value_was_first_stated_whatever_the_order_of_telling()
    {
        (int Minute, int? Pieces)[] told = [(1, 5), (2, 5), (3, 7), (4, 7), (5, 7)];
        foreach (var order in Permutations(told))
        {
            var stock = order.Aggregate(
                new StockRecord { Sku = "s" },
                (record, one) => StockChanges.State(record, Source, Observation(one.Minute, one.Pieces))!);

            Assert.Equal((7, Events.At(3)), (StockLevel.Of(stock)!.Pieces, StockLevel.Of(stock)!.Since));
        }
    }

    [Fact]
    public void A_value_that_was_away_in_between_begins_anew()
    {
        var stock = State((1, 5), (2, null), (3, 5));

        Assert.Equal(Events.At(3), StockLevel.Of(stock)!.Since);
        Assert.Null(StockLevel.Of(State((1, 5), (2, null))));
    }

    [Fact]
    public void A_long_run_of_edits_keeps_its_beginning()
    {
        var stock = State([.. Enumerable.Range(1, 200).Select(minute => (minute, (int?)5))]);

        Assert.Equal(Events.At(1), StockLevel.Of(stock)!.Since);
        Assert.True(stock.Stated[Source].Count <= 50);
    }

    [Fact]
    public void Movements_that_are_summed_still_count_and_those_before_the_level_do_not()
    {
        var stock = State((10, 100));
        foreach (var minute in Enumerable.Range(0, 20))
            stock = StockChanges.Move(stock, new StockMovement($"o{minute}#sold", Events.Snipcart, -1, Events.At(minute)))!;
        Assert.Equal(90, StockFigure.Of(stock)!.Pieces);

        var summed = StockChanges.Sum(stock, 15);

        Assert.Equal(5, summed.Movements.Count);
        Assert.Equal(90, StockFigure.Of(summed)!.Pieces);
        Assert.Equal(50, StockFigure.Of(StockChanges.State(summed, Source, Observation(30, 50))!)!.Pieces);
    }

    [Fact]
    public void The_levels_of_a_shops_locations_add_up()
    {
        var stock = new StockRecord { Sku = "s" };
        stock = StockChanges.Count(stock, "shop", "north", Observation(1, 3))!;
        stock = StockChanges.Count(stock, "shop", "south", Observation(2, 4))!;
        Assert.Equal(7, StockFigure.Of(stock)!.Pieces);

        Assert.Null(StockChanges.Count(stock, "shop", "south", Observation(1, 99)));
        Assert.Equal(3, StockFigure.Of(StockChanges.Count(stock, "shop", "south", Observation(3, null))!)!.Pieces);
    }

    private static StockRecord State(params (int Minute, int? Pieces)[] told) => told.Aggregate(
        new StockRecord { Sku = "s" },
        (record, one) => StockChanges.State(record, Source, Observation(one.Minute, one.Pieces)) ?? record);

    private static StockObservation Observation(int minute, int? pieces) => new(OrderKey.From(Events.At(minute)), Events.At(minute), pieces);

    private static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((item, index) => Permutations([.. items[..index], .. items[(index + 1)..]]).Select(rest => (T[])[item, .. rest]));
}
