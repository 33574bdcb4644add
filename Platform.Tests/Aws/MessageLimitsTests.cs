using Platform.Aws.Limits;
using Platform.Aws.Queues;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public sealed class MessageLimitsTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void Ten_attributes_pass_and_eleven_do_not()
    {
        MessageLimits.Require("b", Numbered(10));
        Assert.Throws<AwsLimitException>(() => MessageLimits.Require("b", Numbered(11)));

        static Dictionary<string, string> Numbered(int count) => Enumerable.Range(0, count).ToDictionary(i => $"a{i}", _ => "v");
    }

    [Fact]
    public void Bytes_count_not_characters_and_attributes_count_with_their_names_and_types()
    {
        Assert.Equal(MessageLimits.Bytes, MessageLimits.Require(new string('x', MessageLimits.Bytes), None));
        Assert.Throws<AwsLimitException>(() => MessageLimits.Require(new string('x', MessageLimits.Bytes + 1), None));
        Assert.Throws<AwsLimitException>(() => MessageLimits.Require(new string('ü', (MessageLimits.Bytes / 2) + 1), None));
        Assert.Equal(1 + "name".Length + "String".Length + 3, MessageLimits.Require("b", new Dictionary<string, string> { ["name"] = "öv" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData(".starts")]
    [InlineData("ends.")]
    [InlineData("two..periods")]
    [InlineData("aws.own")]
    [InlineData("Amazon.own")]
    public void Names_that_AWS_refuses_are_refused(string name) =>
        Assert.Throws<AwsLimitException>(() => MessageLimits.Require("b", new Dictionary<string, string> { [name] = "v" }));

    [Fact]
    public void An_empty_body_and_an_empty_value_are_refused()
    {
        Assert.Throws<AwsLimitException>(() => MessageLimits.Require("", None));
        Assert.Throws<AwsLimitException>(() => MessageLimits.Require("b", new Dictionary<string, string> { ["name"] = "" }));
    }

    // Not inline data: an attribute can't hold half a surrogate pair.
    [Fact]
    public void Characters_that_SQS_refuses_are_refused() => Assert.All(
        ["a\u0001", "a\uFFFE", "a\uD83D", "\uDC00a"],
        body => Assert.Throws<AwsLimitException>(() => MessageLimits.Require(body, None)));

    [Fact]
    public void Line_ends_tabs_and_whole_surrogate_pairs_pass() => MessageLimits.Require("a\t\r\n\U0001F388", None);

    [Fact]
    public async Task A_delay_of_900_seconds_is_taken_and_901_is_refused()
    {
        var queue = await layer.NewQueueAsync("delays");
        var sender = layer.Get<QueueSender>();

        await sender.SendAsync(queue, "tick", TimeSpan.FromSeconds(900), cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<AwsLimitException>(() =>
            sender.SendAsync(queue, "tick", TimeSpan.FromSeconds(901), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(await layer.PeekAsync(queue.Name));
    }
}
