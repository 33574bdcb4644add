using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public abstract class ConditionalTests(EventLayerFixture layer)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IAmazonDynamoDB DynamoDb => layer.Get<IAmazonDynamoDB>();

    private string Table => layer.Layer.Tables.WebhookDeliveries.Name;

    [Fact]
    public async Task Of_many_who_claim_at_once_one_wins_and_the_others_see_the_winner()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Conditional.PutAsync(
            DynamoDb,
            new PutItemRequest
            {
                TableName = Table,
                Item = Items.Key("claim", "k1").Set("owner", $"o{i}"),
                ConditionExpression = "attribute_not_exists(pk)",
            },
            Cancellation)));

        var winner = (await DynamoDb.FindAsync(Table, "claim", "k1", Cancellation))!.RequiredText("owner");
        Assert.Single(claims, claim => claim.Applied);
        Assert.All(claims.Where(claim => !claim.Applied), claim => Assert.Equal(winner, claim.Existing?.Text("owner")));
    }

    [Fact]
    public async Task Updates_and_deletes_tell_what_stood_in_the_way()
    {
        await DynamoDb.PutItemAsync(Table, Items.Key("row", "r").Set("version", 2L), Cancellation);

        var update = await Conditional.UpdateAsync(DynamoDb, Update(expected: 1), Cancellation);
        var delete = await Conditional.DeleteAsync(
            DynamoDb,
            new DeleteItemRequest
            {
                TableName = Table,
                Key = Items.Key("row", "r"),
                ConditionExpression = "version = :v",
                ExpressionAttributeValues = new() { [":v"] = new() { N = "1" } },
            },
            Cancellation);
        var second = await Conditional.UpdateAsync(DynamoDb, Update(expected: 2), Cancellation);

        Assert.Equal((false, 2), (update.Applied, update.Existing?.Number("version")));
        Assert.Equal((false, 2), (delete.Applied, delete.Existing?.Number("version")));
        Assert.True(second.Applied);

        UpdateItemRequest Update(int expected) => new()
        {
            TableName = Table,
            Key = Items.Key("row", "r"),
            UpdateExpression = "SET version = :n",
            ConditionExpression = "version = :v",
            ExpressionAttributeValues = new() { [":v"] = new() { N = expected.ToString() }, [":n"] = new() { N = (expected + 1).ToString() } },
        };
    }

    [Fact]
    public async Task Typed_attributes_come_back_as_they_were()
    {
        var time = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 89, TimeSpan.FromHours(2));
        var item = Items.Key("typed", "t").Set("n", 7L).Set("b", true).Set("at", time).Set("bytes", new byte[] { 1, 2 }).Set("list", ["x", "", "x"]).Set("none", (string?)null);

        await DynamoDb.PutItemAsync(Table, item, Cancellation);
        var read = (await DynamoDb.FindAsync(Table, "typed", "t", Cancellation))!;

        Assert.Equal((7, true, time), (read.RequiredNumber("n"), read.Flag("b"), read.RequiredTime("at")));
        Assert.Equal("2026-03-04T03:06:07.089Z", read.Text("at"));
        Assert.Equal([1, 2], read.Bytes("bytes"));
        Assert.Equal(["x", "", "x"], read.Texts("list"));
        Assert.False(read.ContainsKey("none"));
        Assert.Throws<InvalidDataException>(() => read.RequiredText("none"));
    }

    [Fact]
    public void An_item_whose_time_is_over_counts_as_absent()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_000);

        Assert.Null(Expiry.Live(Items.Key("a", "b").ExpiresAt(now), now));
        Assert.NotNull(Expiry.Live(Items.Key("a", "b").ExpiresAt(now.AddSeconds(1)), now));
        Assert.NotNull(Expiry.Live(Items.Key("a", "b"), now));
        Assert.Null(Expiry.Live(null, now));
    }

    [Fact]
    public async Task A_query_is_read_over_all_its_pages()
    {
        for (var i = 0; i < 7; i++)
            await DynamoDb.PutItemAsync(Table, Items.Key("pages", $"{i}"), Cancellation);

        var keys = new List<string>();
        await foreach (var item in DynamoDb.QueryAllAsync(
            new QueryRequest
            {
                TableName = Table,
                KeyConditionExpression = "pk = :pk",
                ExpressionAttributeValues = new() { [":pk"] = new("pages") },
                Limit = 3,
            },
            Cancellation))
        {
            keys.Add(item.RequiredText("sk"));
        }

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6"], keys);
    }
}
