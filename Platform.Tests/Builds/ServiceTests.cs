using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.SQS;
using Amazon.SQS.Model;
using Platform.Aws.Audit;
using Platform.Aws.EventLayers;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

/// <summary>Through SNS, SQS and HTTP, with the real clock.</summary>
public sealed class ServiceTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_on_the_topic_becomes_a_live_release_and_the_audit_tells_its_way()
    {
        await using var service = await BuildsService.StartAsync(layer);
        var requested = await service.RequestAsync(changed: service.Content.Edit("one", "One"));

        var build = await LiveAsync(service);

        var cause = requested.Data.UnifiedFields.Build!.Cause!.Value;
        var audit = layer.Get<EventAudit>();
        var stages = await Eventually.BecomesAsync(async _ => await audit.ReadAsync(cause, Cancellation), all => all.Any(stage => stage.Stage == Stages.Live));
        Assert.Equal([Stages.Batched, Stages.Building, Stages.Live], stages.Select(stage => stage.Stage));
        Assert.Contains($"build {build["id"]}", stages[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_world_is_told_of_a_build_in_the_trace_of_what_caused_it()
    {
        await using var service = await BuildsService.StartAsync(layer);
        var trace = ActivityTraceId.CreateRandom();
        await service.RequestAsync($"00-{trace}-{ActivitySpanId.CreateRandom()}-01", service.Content.Edit("one", "One"));
        var build = await LiveAsync(service);

        var told = new List<UnifiedEvent>();
        await Eventually.HoldsAsync(async _ =>
        {
            told.AddRange(await ReceiveAsync(service.Client));
            return told.Any(unified => unified.EventType == EventType.SiteDeployed);
        });

        Assert.Superset(
            new HashSet<EventType> { EventType.BuildStarted, EventType.BuildSucceeded, EventType.SiteDeployed }, told.Select(unified => unified.EventType).ToHashSet());
        var deployed = told.First(unified => unified.EventType == EventType.SiteDeployed);
        Assert.Equal(build["release_id"]!.GetValue<string>(), deployed.Data.UnifiedFields.Build!.ReleaseId!.Value.Value);
        Assert.Contains(trace.ToString(), deployed.Traceparent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_builds_span_hangs_below_the_event_that_sealed_the_batch_and_links_the_others()
    {
        using var spans = new SpanCollector("Platform.Builds");
        await using var service = await BuildsService.StartAsync(layer);
        var (first, second) = (ActivityTraceId.CreateRandom(), ActivityTraceId.CreateRandom());
        service.Content.Edit("one", "One");
        await service.RequestAsync($"00-{first}-{ActivitySpanId.CreateRandom()}-01");
        await Eventually.HoldsAsync(async _ => (await service.GetAsync($"/batches?client={service.Client}"))["items"]!.AsArray() is [var batch] && batch!["events"]!.GetValue<int>() == 1);
        await service.RequestAsync($"00-{second}-{ActivitySpanId.CreateRandom()}-01");

        var build = await LiveAsync(service);

        var span = await Eventually.BecomesAsync(
            () => spans.Ended.FirstOrDefault(span => span.DisplayName == "build" && span.GetTagItem("platform.build_id") as string == build["id"]!.GetValue<string>()),
            span => span is not null);
        Assert.Equal(second, span!.TraceId);
        Assert.Equal(first, Assert.Single(span.Links).Context.TraceId);
    }

    [Fact]
    public async Task An_operator_sees_why_a_batch_waits_starts_builds_reads_their_log_and_rolls_back()
    {
        await using var service = await BuildsService.StartAsync(layer);
        service.Content.Edit("one", "First");
        var (status, accepted) = await service.PostAsync("/builds", new { client_id = service.Client.Value, reason = "to see it" });
        Assert.Equal(202, status);
        var first = await LiveAsync(service);
        Assert.Equal(accepted["batch_id"]!.GetValue<string>(), first["batch_id"]!.GetValue<string>());
        Assert.Equal("to see it", first["reason"]!.GetValue<string>());

        var log = await service.Http.GetStringAsync($"/builds/{first["id"]}/log", Cancellation);
        Assert.StartsWith("data: run 1\n\n", log, StringComparison.Ordinal);
        Assert.EndsWith("event: end\ndata: live\n\n", log, StringComparison.Ordinal);

        service.Content.Edit("one", "Second");
        await service.PostAsync("/builds", new { client_id = service.Client.Value });
        await LiveAsync(service, 2);
        var (rolledBack, _) = await service.PostAsync($"/releases/{first["release_id"]}/rollback", new { });
        Assert.Equal(200, rolledBack);
        var releases = await service.GetAsync($"/releases?client={service.Client}");
        Assert.NotNull(releases["held_since"]);
        Assert.Equal(first["release_id"]!.GetValue<string>(), releases["items"]!.AsArray().Single(release => release!["live"]!.GetValue<bool>())!["id"]!.GetValue<string>());

        await service.PostAsync("/builds", new { client_id = service.Client.Value });
        await Eventually.HoldsAsync(async _ =>
            (await service.GetAsync($"/batches?client={service.Client}"))["items"]!.AsArray() is [var batch]
            && batch!["waits_for"]!.GetValue<string>().Contains("held since a rollback", StringComparison.Ordinal));
        await service.PostAsync("/releases/resume", new { client_id = service.Client.Value });
        await LiveAsync(service, 3);
    }

    [Fact]
    public async Task A_running_build_can_be_cancelled_and_an_ended_one_can_not()
    {
        await using var service = await BuildsService.StartAsync(layer);
        service.Runner.Working = token => Task.Delay(Timeout.Infinite, token);
        service.Content.Edit("one", "One");
        await service.PostAsync("/builds", new { client_id = service.Client.Value });
        var id = (await StateAsync(service, "building"))["id"]!.GetValue<string>();

        Assert.Equal(202, (await service.PostAsync($"/builds/{id}/cancel", new { })).Status);
        await StateAsync(service, "cancelled");

        var (status, problem) = await service.PostAsync($"/builds/{id}/cancel", new { });
        Assert.Equal((409, "build_not_cancellable"), (status, problem["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("GET", "/builds?client=x")]
    [InlineData("GET", "/batches?client=x")]
    [InlineData("GET", "/releases?client=x")]
    [InlineData("GET", "/builds/bld_x")]
    [InlineData("GET", "/builds/bld_x/log")]
    [InlineData("POST", "/builds/bld_x/cancel")]
    [InlineData("POST", "/releases/abcdefghijkl/rollback")]
    public async Task Without_the_operators_key_nothing_is_told_and_with_it_the_unknown_is_404(string method, string path)
    {
        await using var service = await BuildsService.StartAsync(layer);
        foreach (var (key, status) in new[] { ((string?)null, 401), ("wrong", 401), (BuildsService.OperatorKey, 404) })
        {
            using var http = new HttpClient { BaseAddress = service.Http.BaseAddress };
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (key is not null)
                request.Headers.Add("X-Operator-Key", key);
            using var answer = await http.SendAsync(request, Cancellation);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private static Task<JsonNode> LiveAsync(BuildsService service, int builds = 1) => StateAsync(service, "live", builds);

    /// <summary>Waits until so many builds are there and the newest is in a state.</summary>
    private static async Task<JsonNode> StateAsync(BuildsService service, string state, int builds = 1)
    {
        var list = await Eventually.BecomesAsync(
            async _ => (await service.GetAsync($"/builds?client={service.Client}"))["items"]!.AsArray(),
            items => items.Count == builds && items[0]!["state"]!.GetValue<string>() == state,
            TimeSpan.FromSeconds(60));
        return list[0]!;
    }

    private async Task<IEnumerable<UnifiedEvent>> ReceiveAsync(ClientId client)
    {
        var url = await layer.Get<LayerAddresses>().QueueUrlAsync(layer.Layer.Queues.EventAudit.Name, Cancellation);
        var answer = await layer.Get<IAmazonSQS>().ReceiveMessageAsync(new ReceiveMessageRequest(url) { MaxNumberOfMessages = 10 }, Cancellation);
        return (answer.Messages ?? []).Select(message => EventJson.Parse(Encoding.UTF8.GetBytes(message.Body))).Where(unified => unified.ClientId == client);
    }

    private sealed class SpanCollector : IDisposable
    {
        private readonly ActivityListener _listener;

        public SpanCollector(string source)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = listened => listened.Name == source,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = Ended.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<Activity> Ended { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
