using Platform.Aws.Deliveries;
using Platform.Aws.EventLayers;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Direct.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.Direct;

/// <summary>kill -9 of direct mode's one process: what was answered with 200 becomes a page.</summary>
public sealed class KillTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task E1_Killed_between_claim_and_build_the_next_start_builds()
    {
        await using var direct = await DirectProcess.PrepareAsync(layer);
        direct.Client.WriteFile(HangingStarter.MarkOf(direct.Client.Id.Value), "");
        await direct.RunAsync(("Intake__InlineEvents", "0"), ("Relay__Enabled", "false"), ("PLATFORM_SWEEP_SECONDS", "3600"));
        var delivery = await direct.PostAsync();
        await direct.KillAsync();

        await direct.RunAsync();

        await direct.ShowsAsync("/article/one/", "One");
        await SettledAsync(delivery);
    }

    [Fact]
    public async Task E2_Killed_during_a_build_the_next_start_settles_that_build_and_publishes()
    {
        await using var direct = await DirectProcess.PrepareAsync(layer);
        await direct.RunAsync();
        var delivery = await direct.PostAsync();
        var mark = Path.Combine(direct.Client.Folder, HangingStarter.MarkOf(direct.Client.Id.Value));
        await Eventually.HoldsAsync(() => File.Exists(mark), Patience, "the engine runs");

        await direct.KillAsync();
        await Eventually.HoldsAsync(() => LinuxProcess.Mentioning(direct.Client.Folder).Count == 0, Patience, "the engine is gone");
        await direct.RunAsync();

        await direct.ShowsAsync("/article/one/", "One");
        await SettledAsync(delivery);
    }

    private async Task SettledAsync(DeliveryId delivery)
    {
        var table = new DeliveryTable(layer.Get<Amazon.DynamoDBv2.IAmazonDynamoDB>(), layer.Get<EventLayer>(), TimeProvider.System);
        var reader = new DeliveryReader(table, new StoredBytes(layer.Get<Platform.Aws.Payloads.PayloadStore>()), new ClientDirectory([]));
        await Eventually.BecomesAsync(
            stop => reader.GetAsync(delivery, stop), detail => detail?.Record.State == DeliveryState.Settled, Patience, $"{delivery} is settled");
    }
}
