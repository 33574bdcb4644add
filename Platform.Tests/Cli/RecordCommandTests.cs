using System.Text;
using System.Text.Json.Nodes;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Console;
using Platform.Tests.Emulators;
using Platform.Tests.Providers;

namespace Platform.Tests.Cli;

public sealed class RecordCommandTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private const string Document = """
        {"_id":"article-1","_type":"article","_rev":"r1","_updatedAt":"2026-09-14T08:12:45Z","operation":"update","title":"A cup","slug":{"current":"a-cup"},
         "author":{"name":"Grace Hopper","email":"grace@navy.mil"},"body":"Write to grace@navy.mil."}
        """;

    [Fact]
    public async Task Kept_delivery_becomes_a_recording_without_its_people()
    {
        using var cli = Cli();
        var order = Encoding.UTF8.GetString(new RecordingTree(Repository.PathOf("recordings")).Read("snipcart/order-completed").Body.Span).Replace("Ada Example", "Grace Hopper", StringComparison.Ordinal).Replace("ada@example.com", "grace@navy.mil", StringComparison.Ordinal);
        var delivery = await Seed("editorial-store").ReceiveAsync("snipcart", "order.completed", order);

        var (code, output, error) = await cli.RunAsync("webhooks", "record", delivery.Id.Value, "--to", "tree", "--case", "bought");

        Assert.True(code == 0, output + error);
        var folder = Path.Combine(cli.Folder, "tree", "snipcart", "bought");
        var written = RecordingTree.ReadFolder(folder);
        var body = Encoding.UTF8.GetString(written.Body.Span);
        Assert.All(["Grace", "Hopper", "navy"], personal => Assert.DoesNotContain(personal, body, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(("POST", "/webhooks/snipcart"), (written.Method, written.Path));
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(("accepted", "order_placed", "812ccdb6-1018-40ed-a5bb-df31c6af526a"), ((string?)expected["answer"], (string?)expected["events"]![0]!["event_type"], (string?)expected["events"]![0]!["content_id"]));

        var provider = ProviderRegistry.Find(new("snipcart"))!;
        var fields = Inputs.Single(provider.Normalise(Inputs.Of(new WebhookRequest("POST", written.Path, written.Headers, written.Body)))).Data.UnifiedFields;
        Assert.Equal([("BOWL-ASH-02", 2), ("TOWEL-LINEN-OAT", 1)], fields.Order!.Lines.Select(line => (line.Sku, line.Quantity)));
    }

    [Fact]
    public async Task Case_is_named_by_kind_and_delivery_and_never_written_over_unasked()
    {
        using var cli = Cli();
        var delivery = await Seed("editorial-store").ReceiveAsync(body: Document);
        string[] command = ["webhooks", "record", delivery.Id.Value, "--to", "tree"];

        Assert.Equal(0, (await cli.RunAsync(command)).Code);
        Assert.Equal(1, (await cli.RunAsync(command)).Code);
        Assert.Equal(0, (await cli.RunAsync([.. command, "--force"])).Code);
        Assert.True(File.Exists(Path.Combine(cli.Folder, "tree", "sanity", $"update-{delivery.Id.Value[^6..]}", "request.http")));
    }

    [Fact]
    public async Task Client_that_is_not_the_default_one_stands_in_the_path()
    {
        using var cli = Cli();
        var delivery = await Seed("creative-agency").ReceiveAsync(body: Document);
        await cli.RunAsync("webhooks", "record", delivery.Id.Value, "--to", "tree", "--case", "x");
        Assert.Equal("/clients/creative-agency/webhooks/sanity", RecordingTree.ReadFolder(Path.Combine(cli.Folder, "tree", "sanity", "x")).Path);
    }

    [Fact]
    public async Task Newest_are_taken_by_client_and_provider()
    {
        using var cli = Cli();
        var seed = Seed("enterprise-corp");
        await seed.ReceiveAsync(body: Document, ago: TimeSpan.FromHours(3));
        var second = await seed.ReceiveAsync(body: Document, ago: TimeSpan.FromHours(2));
        await seed.ReceiveAsync("snipcart", "order.completed", "{}", ago: TimeSpan.FromHours(1));

        var outcomes = (await cli.JsonAsync("webhooks", "record", "--last", "1", "--client", "enterprise-corp", "--provider", "sanity", "--to", "tree")).AsArray();
        Assert.Equal(second.Id.Value, (string?)Assert.Single(outcomes)!["delivery_id"]);

        var listed = (await cli.JsonAsync("deliveries", "list", "--client", "enterprise-corp", "--provider", "sanity")).AsArray();
        Assert.Equal(2, listed.Count);
    }

    [Fact]
    public async Task Redaction_that_changes_what_is_said_is_refused_with_the_difference()
    {
        using var cli = Cli();
        var delivery = await Seed("editorial-store").ReceiveAsync(body: Document.Replace("article-1", "grace@navy.mil", StringComparison.Ordinal));
        string[] command = ["webhooks", "record", delivery.Id.Value, "--to", "tree", "--case", "changed"];

        var (code, output, _) = await cli.RunAsync(command);
        Assert.Equal(1, code);
        Assert.Contains("content_id was", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Folder, "tree")));

        Assert.Equal(0, (await cli.RunAsync([.. command, "--force"])).Code);
        Assert.DoesNotContain("navy", Encoding.UTF8.GetString(RecordingTree.ReadFolder(Path.Combine(cli.Folder, "tree", "sanity", "changed")).Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_nobody_can_read_is_never_written()
    {
        using var cli = Cli();
        var delivery = await Seed("editorial-store").ReceiveAsync(body: "payload=grace", state: DeliveryState.Quarantined);
        var (code, output, _) = await cli.RunAsync("webhooks", "record", delivery.Id.Value, "--to", "tree", "--force");
        Assert.Equal(1, code);
        Assert.Contains("no JSON", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Folder, "tree")));
    }

    [Fact]
    public async Task Delivery_that_is_not_there_is_told()
    {
        using var cli = Cli();
        var (code, output, _) = await cli.RunAsync("webhooks", "record", "dlv_gone");
        Assert.Equal(1, code);
        Assert.Contains("no such delivery", output, StringComparison.Ordinal);
    }

    private DeliverySeed Seed(string client) => new(layer, new ClientId(client));

    private CliRun Cli()
    {
        var cli = new CliRun();
        cli.WriteRunFile([], new Dictionary<string, string?>(layer.Settings) { ["PLATFORM_ENVIRONMENT"] = "dev" });
        return cli;
    }
}
