using Amazon.DynamoDBv2;
using Amazon.S3;
using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

/// <summary>Edits one after the other, and something dies during each: the engine, the publisher between its puts, the service anywhere.</summary>
public sealed class KillRoundTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private const string SeedVariable = "PLATFORM_TEST_SEED";
    private const int Slugs = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Rounds => LongRun.IsAsked ? 200 : 10;

    private enum Victim
    {
        Engine,
        Publisher,
        Service,
    }

    [Fact]
    public async Task Whatever_is_killed_the_site_answers_whole_and_nothing_pending_is_lost()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), out var asked) ? asked : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"{SeedVariable}={seed}");
        try
        {
            await RunAsync(new Random(seed));
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{SeedVariable}={seed} runs it again. {fault.Message}", fault);
        }
    }

    private async Task RunAsync(Random random)
    {
        await using var service = await BuildsProcess.StartAsync(layer, LinkedSite.Engine);
        var visitor = new SiteVisitor(layer.Get<IAmazonS3>(), layer.Layer.SiteBucket(service.Client, "dev"));
        for (var slug = 0; slug < Slugs; slug++)
            await service.EditAsync($"item-{slug}", $"Item {slug}");
        await ShowsAsync(visitor, $"item-{Slugs - 1}", $"Item {Slugs - 1}");

        using var leaving = new CancellationTokenSource();
        var visits = visitor.VisitAsync(leaving.Token);
        for (var round = 1; round <= Rounds; round++)
        {
            await RoundAsync(service, visitor, random, round);
            Assert.Empty(visitor.Faults);
        }

        await Eventually.HoldsAsync(async token => !await HasRowAsync(service, RowKeys.Intent, token) && !await HasRowAsync(service, RowKeys.Running, token), Patience);
        await leaving.CancelAsync();
        await visits;
        Assert.Empty(visitor.Faults);
        Assert.True(visitor.Visits > Rounds);
    }

    private async Task RoundAsync(BuildsProcess service, SiteVisitor visitor, Random random, int round)
    {
        var slug = $"item-{random.Next(Slugs)}";
        var title = random.Next(4) == 0 ? null : $"Round {round}";
        var victim = random.GetItems(Enum.GetValues<Victim>(), 1)[0];
        var moment = victim switch { Victim.Engine => 2, Victim.Publisher => 3, _ => random.Next(4) };
        var later = random.Next(12);

        await service.EditAsync(slug, title);
        await Eventually.HoldsAsync(async token => await IsShownAsync(visitor, slug, title) || await IsAtAsync(service, moment, token), Patience);
        // So many looks later, as nobody may count on the moments between two rows.
        for (var look = 0; look < later && moment != 2; look++)
            await HasRowAsync(service, RowKeys.Intent, TestContext.Current.CancellationToken);

        if (victim == Victim.Engine)
            Engines(service).ToList().ForEach(Kill);
        else
            await service.KillAsync();
        if (!service.IsRunning)
            await service.RunAsync();
        await ShowsAsync(visitor, slug, title);
    }

    /// <summary>0: at once. 1: sealed. 2: its engine runs. 3: the publisher puts.</summary>
    private async Task<bool> IsAtAsync(BuildsProcess service, int moment, CancellationToken cancellationToken) => moment switch
    {
        1 => await HasRowAsync(service, RowKeys.Running, cancellationToken),
        2 => Engines(service).Any(),
        3 => await HasRowAsync(service, RowKeys.Intent, cancellationToken),
        _ => true,
    };

    private async Task<bool> HasRowAsync(BuildsProcess service, Func<SiteKey, DocumentKey> row, CancellationToken cancellationToken)
    {
        var table = new DocumentTable(layer.Get<IAmazonDynamoDB>(), layer.Layer.Tables.BuildBatching.Name, TimeProvider.System);
        return await table.GetAsync(row(new SiteKey(service.Client, "dev")), RowTypes.Next, cancellationToken) is not null;
    }

    private static IEnumerable<int> Engines(BuildsProcess service) => LinuxProcess.Mentioning($"CONTENT_SNAPSHOT={service.Folder}");

    // It may have ended by itself meanwhile.
    private static void Kill(int processId)
    {
        if (LinuxProcess.IsAlive(processId))
            System.Diagnostics.Process.GetProcessById(processId).Kill();
    }

    private static Task ShowsAsync(SiteVisitor visitor, string slug, string? title) =>
        Eventually.HoldsAsync(async _ => await IsShownAsync(visitor, slug, title), Patience, $"{slug} shows {title ?? "nothing"}");

    private static async Task<bool> IsShownAsync(SiteVisitor visitor, string slug, string? title)
    {
        var page = await visitor.ReadAsync($"article/{slug}/index.html");
        return title is null ? page is null : page?.Contains($"<h1>{title}</h1>", StringComparison.Ordinal) == true;
    }
}
