using System.Text.Json.Nodes;
using Platform.Aws.Audit;
using Platform.Domain.Events;
using Platform.Tests.Emulators;
using Platform.Tests.Providers.Replay;

namespace Platform.Tests.Cli;

public sealed class DiffCommandTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private const string Article = "sanity/article-published";

    private static readonly (string, string?)[] Built = [(Stages.Projected, "article-1#en"), (Stages.BuildRequested, "article-1#en"), (Stages.Batched, "batch bat_1"), (Stages.Live, "release abcdefghijkl of build bld_1")];

    private readonly KeptEvents _kept = new(layer);

    [Fact]
    public async Task Two_deliveries_with_the_same_outcome_are_equal()
    {
        using var cli = Cli();
        var a = await _kept.ReceiveAsync(Article, null, Built);
        var b = await _kept.ReceiveAsync(Article, Later, Built);

        var (code, output, error) = await cli.RunAsync("webhooks", "diff", a.Id.Value, b.Id.Value);
        Assert.True(code == 0, output + error);
        Assert.StartsWith("Equal: 1 delivery", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exact_comparison_sees_revisions_and_times()
    {
        using var cli = Cli();
        var a = await _kept.ReceiveAsync(Article, null, Built);
        var b = await _kept.ReceiveAsync(Article, Later, Built);

        var (code, output, _) = await cli.RunAsync("webhooks", "diff", a.Id.Value, b.Id.Value, "--exact");
        Assert.Equal(1, code);
        Assert.All(["revision", "order_key", "timestamp"], fact => Assert.Contains($": {fact}: ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_read_otherwise_and_what_became_of_it_are_told()
    {
        using var cli = Cli();
        var a = await _kept.ReceiveAsync(Article, null, Built);
        var b = await _kept.ReceiveAsync(
            Article, unified => unified with { Draft = true, Data = unified.Data with { UnifiedFields = unified.Data.UnifiedFields with { Title = "Another" } } }, (Stages.DraftKept, null));

        var (code, output, _) = await cli.RunAsync("webhooks", "diff", a.Id.Value, b.Id.Value);

        Assert.Equal(1, code);
        var lines = output.Split(Environment.NewLine);
        Assert.Equal([$"--- {a.Id}", $"+++ {b.Id}", "delivery 1"], lines[..3]);
        Assert.Contains(lines, line => line.StartsWith("  - ", StringComparison.Ordinal) && line.EndsWith(": effect: projected (article-1#en) → build_requested (article-1#en) → batched → live", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  + ", StringComparison.Ordinal) && line.EndsWith(": effect: draft_kept", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(": draft: true", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(": data.unified_fields.title: \"Another\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_of_two_edits_are_compared_by_what_was_bought()
    {
        using var cli = Cli();
        var a = await _kept.ReceiveAsync("snipcart/order-completed");
        var same = await _kept.ReceiveAsync("snipcart/order-completed", unified => unified with { ContentId = new("another-order"), OrderKey = "00000000000000000001" });
        var other = await _kept.ReceiveAsync("snipcart/order-completed", unified => unified with { Data = unified.Data with { UnifiedFields = new() { Order = new() { Lines = [new() { Sku = "BOWL-ASH-02", Quantity = 3 }] } } } });

        Assert.Equal(0, (await cli.RunAsync("webhooks", "diff", a.Id.Value, same.Id.Value)).Code);
        var (code, output, _) = await cli.RunAsync("webhooks", "diff", a.Id.Value, other.Id.Value, "--json");
        Assert.Equal(1, code);
        var json = JsonNode.Parse(output)!;
        Assert.False((bool)json["equal"]!);
        var change = json["sections"]![0]!["changes"]!.AsArray().Single(change => ((string)change!["fact"]!).EndsWith("lines[0].quantity", StringComparison.Ordinal))!;
        Assert.Equal(("2", "3"), ((string?)change["a"], (string?)change["b"]));
    }

    [Fact]
    public async Task Replay_saves_what_it_caused_and_two_files_are_compared_without_a_platform()
    {
        using var cli = Cli();
        var a = await _kept.ReceiveAsync(Article, null, Built);
        var b = await _kept.ReceiveAsync(Article, null, (Stages.Unchanged, "article-1#en"));
        foreach (var (file, delivery) in new[] { ("a.json", a), ("b.json", b) })
        {
            await using var intake = await ReceivingServer.StartAsync(_ => (200, $$"""{"status":"accepted","delivery_id":"{{delivery.Id}}"}"""));
            Run(cli, intake);
            var (code, output, error) = await cli.RunAsync("webhooks", "replay", Article, "--save", file);
            Assert.True(code == 0, output + error);
        }

        File.Delete(Path.Combine(cli.Folder, ".platform", "run.json"));
        Assert.Equal(0, (await cli.RunAsync("webhooks", "diff", "a.json", "a.json")).Code);
        var (differ, told, _) = await cli.RunAsync("webhooks", "diff", "a.json", "b.json");
        Assert.Equal(1, differ);
        Assert.Contains($"{Article}{Environment.NewLine}", told, StringComparison.Ordinal);
        Assert.Contains(": effect: unchanged (article-1#en)", told, StringComparison.Ordinal);
        Assert.DoesNotContain("verdict", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicate_causes_nothing_and_a_refusal_is_a_verdict()
    {
        using var cli = Cli();
        var first = await _kept.ReceiveAsync(Article, null, Built);
        var answers = new Queue<(int, string)>([(200, $$"""{"status":"duplicate","delivery_id":"{{first.Id}}"}"""), (401, """{"code":"signature_mismatch"}""")]);
        await using var intake = await ReceivingServer.StartAsync(_ => answers.Dequeue());
        Run(cli, intake);
        await cli.RunAsync("webhooks", "replay", Article, "--times", "2", "--save", "run.json");

        var saved = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(cli.Folder, "run.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(["duplicate", "signature_mismatch"], saved["deliveries"]!.AsArray().Select(delivery => (string?)delivery!["verdict"]));
        Assert.All(saved["deliveries"]!.AsArray(), delivery => Assert.Empty(delivery!["events"]!.AsArray()));
    }

    [Fact]
    public async Task Run_that_is_not_over_is_told_so_after_the_wait()
    {
        using var cli = Cli();
        var over = await _kept.ReceiveAsync(Article, null, Built);
        var underWay = await _kept.ReceiveAsync(Article, null, Built[..2]);
        var (code, output, _) = await cli.RunAsync("webhooks", "diff", over.Id.Value, underWay.Id.Value, "--wait", "0");
        Assert.Equal(1, code);
        Assert.Contains("build_requested (article-1#en) → …", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing-of-that-name")]
    [InlineData("broken.json")]
    [InlineData("future.json")]
    public async Task What_is_no_run_is_wrong_usage(string named)
    {
        using var cli = Cli();
        cli.Write("broken.json", "{");
        cli.Write("future.json", """{"format":2,"at":"2026-11-02T09:00:00Z","deliveries":[]}""");
        var (code, _, error) = await cli.RunAsync("webhooks", "diff", named, named);
        Assert.Equal(2, code);
        Assert.Contains("--save", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_is_shown_as_cloud_events_a_line_each()
    {
        using var cli = Cli();
        var delivery = await _kept.ReceiveAsync("snipcart/order-completed");

        var (code, output, error) = await cli.RunAsync("deliveries", "show", delivery.Id.Value, "--cloudevents", "--type-prefix", "com.agency.platform");

        Assert.True(code == 0, error);
        var written = JsonNode.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal(("1.0", "com.agency.platform.order.placed.v1"), ((string?)written["specversion"], (string?)written["type"]));
        Assert.Equal(("order.completed", delivery.Id.Value), ((string?)written["providertopic"], (string?)written["deliveryid"]));
    }

    private static UnifiedEvent Later(UnifiedEvent unified) =>
        unified with { Revision = "r2", OrderKey = "00000000000000000001", Timestamp = unified.Timestamp.AddHours(1) };

    private CliRun Cli()
    {
        var cli = new CliRun();
        cli.WriteRunFile([], Settings);
        return cli;
    }

    private void Run(CliRun cli, ReceivingServer intake) => cli.WriteRunFile(new() { ["webhooks"] = intake.Address.ToString() }, Settings);

    private Dictionary<string, string?> Settings => new(layer.Settings) { ["PLATFORM_ENVIRONMENT"] = "dev" };
}
