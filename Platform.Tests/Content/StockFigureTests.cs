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

    [Fact]
    public void B6_A_revision_is_a_level_where_only_its_pieces_differ_from_the_one_before_whatever_the_order_of_telling()
    {
        StockTotal[] told = [Total(1, 9, "a"), Total(2, 8, "a"), Total(3, 8, "b"), Total(4, 5, "b"), Total(5, 4, "c")];
        foreach (var order in Permutations(told))
        {
            var stock = order.Aggregate(new StockRecord { Sku = "s" }, (record, one) => StockChanges.Total(record, ShopSource, one)!);

            Assert.Equal((5, Events.At(4)), (StockLevel.Of(stock)!.Pieces, StockLevel.Of(stock)!.Since));
            Assert.Equal([false, true, false, true, false], told.Select(one => StockTotals.IsLevel(stock.Totals[ShopSource], one)));
        }

        Assert.Null(StockLevel.Of(StockChanges.Total(new StockRecord { Sku = "s" }, ShopSource, told[0])!));
    }

    [Fact]
    public void B6_Of_locations_and_the_figure_over_all_of_them_the_newer_counts()
    {
        var stock = new StockRecord { Sku = "s" };
        stock = StockChanges.Count(stock, "shop", "north", Observation(1, 3))!;
        stock = StockChanges.Count(stock, "shop", "south", Observation(2, 4))!;
        stock = StockChanges.Total(StockChanges.Total(stock, ShopSource, Total(1, 9, "a"))!, ShopSource, Total(2, 6, "a"))!;
        Assert.Equal(6, StockFigure.Of(stock)!.Pieces);

        Assert.Equal(5, StockFigure.Of(StockChanges.Count(stock, "shop", "north", Observation(3, 1))!)!.Pieces);
        Assert.Equal(2, StockFigure.Of(StockChanges.Count(stock, "shop", CountedStock.AllLocations, Observation(4, 2))!)!.Pieces);
        Assert.Null(StockFigure.Of(StockChanges.Count(stock, "shop", CountedStock.AllLocations, Observation(4, null))!));
    }

    [Fact]
    public void A_shop_whose_revisions_are_levels_has_its_own_orders_in_them()
    {
        var stock = StockChanges.Total(StockChanges.Total(new StockRecord { Sku = "s" }, ShopSource, Total(1, 9, "a"))!, ShopSource, Total(2, 6, "a"))!;
        var ours = StockChanges.Move(stock, new StockMovement("o#sold", new ProviderId("shop"), -1, Events.At(3)))!;
        var another = StockChanges.Move(stock, new StockMovement("o#sold", Events.Snipcart, -1, Events.At(3)))!;

        Assert.Equal((6, 5), (StockFigure.Of(ours)!.Pieces, StockFigure.Of(another)!.Pieces));
    }

    private const string ShopSource = "shop#p#en";

    private static StockTotal Total(int minute, int pieces, string edit) => new(OrderKey.From(Events.At(minute)), Events.At(minute), pieces, edit);

    private static StockRecord State(params (int Minute, int? Pieces)[] told) => told.Aggregate(
        new StockRecord { Sku = "s" },
        (record, one) => StockChanges.State(record, Source, Observation(one.Minute, one.Pieces)) ?? record);

    private static StockObservation Observation(int minute, int? pieces) => new(OrderKey.From(Events.At(minute)), Events.At(minute), pieces);

    private static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((item, index) => Permutations([.. items[..index], .. items[(index + 1)..]]).Select(rest => (T[])[item, .. rest]));
}
