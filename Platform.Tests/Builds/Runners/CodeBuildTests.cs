using System.Net;
using Platform.Builds.Jobs;
using Platform.Tests.Emulators;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds.Runners;

/// <summary>What only a runner elsewhere can do to a build (RULES E2).</summary>
public sealed class CodeBuildTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task E2_a_job_whose_machine_is_lost_is_closed_by_the_sweep_and_its_events_are_built_again()
    {
        await using var rig = await StartAsync();
        rig.Service.Content.Edit("one", "hang");
        await rig.BuildAsync();
        var engine = await rig.HangingAsync();
        rig.Service.Content.Edit("one", "One");

        await rig.CodeBuild.LoseAsync(Assert.Single(rig.CodeBuild.Jobs));

        Assert.Contains("FAULT", (string?)(await rig.FirstEndedAsync("failed"))["error"], StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => !engine.Any(LinuxProcess.IsAlive));
        Assert.Equal(1, (int)(await rig.EndedAsync("live"))["events"]!);
        Assert.Equal("One of 12", (await rig.SiteAsync())["article/one/index.html"]);
    }

    [Fact]
    public async Task E2_a_start_whose_answer_is_lost_is_asked_for_again_and_starts_no_second_job()
    {
        await using var rig = await StartAsync();
        var lost = 0;
        rig.Answering = (request, answer) =>
            IsStart(request) && Interlocked.Increment(ref lost) == 1 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("lost") } : answer;
        rig.CodeBuild.LosesEvents = true;
        rig.Service.Content.Edit("one", "One");
        await rig.BuildAsync();

        await rig.EndedAsync("live");
        Assert.Single(rig.CodeBuild.Jobs);
        Assert.Single(await rig.BuildsAsync());
    }

    [Fact]
    public async Task E2_a_start_that_stays_unanswered_fails_and_is_put_back()
    {
        await using var rig = await StartAsync(startWithin: TimeSpan.FromSeconds(2));
        rig.Unreachable = true;
        rig.Service.Content.Edit("one", "One");
        await rig.BuildAsync();

        Assert.Contains("did not answer", (string?)(await rig.FirstEndedAsync("failed"))["error"], StringComparison.Ordinal);
        rig.Unreachable = false;
        await rig.EndedAsync("live");
    }

    [Fact]
    public async Task A_build_that_CodeBuild_has_no_room_for_waits_and_is_built()
    {
        await using var rig = await StartAsync(limit: 0);
        var refused = 0;
        rig.Answering = (_, answer) =>
        {
            if (answer.StatusCode == HttpStatusCode.BadRequest)
                Interlocked.Increment(ref refused);
            return answer;
        };
        rig.Service.Content.Edit("one", "One");
        await rig.BuildAsync();
        await Eventually.HoldsAsync(() => Volatile.Read(ref refused) >= 2);
        Assert.Equal("queued", (string?)Assert.Single(await rig.BuildsAsync())["state"]);

        await rig.DefineAsync(rig.Service.Client);

        await rig.EndedAsync("live");
        Assert.Single(await rig.BuildsAsync());
    }

    [Fact]
    public async Task A_build_that_waits_for_room_can_be_cancelled()
    {
        await using var rig = await StartAsync(limit: 0);
        rig.Service.Content.Edit("one", "One");
        await rig.BuildAsync();
        await Eventually.HoldsAsync(async _ => await rig.BuildsAsync() is [var waiting] && (string?)waiting["state"] == "queued");

        Assert.Equal(202, (await rig.Service.PostAsync($"/builds/{(await rig.BuildsAsync())[0]["id"]}/cancel", new { })).Status);

        Assert.Equal("Cancelled by an operator.", (string?)(await rig.EndedAsync("cancelled"))["error"]);
        Assert.Empty(rig.CodeBuild.Jobs);
    }

    [Fact]
    public async Task A_refused_start_is_a_failed_build_that_says_why()
    {
        await using var rig = await StartAsync();
        rig.Answering = (request, answer) => IsStart(request)
            ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"__type":"InvalidInputException","message":"no such image"}""") }
            : answer;
        await rig.BuildAsync();

        Assert.Equal("CodeBuild refused to start it (InvalidInputException): no such image", (string?)(await rig.FirstEndedAsync("failed"))["error"]);
    }

    [Fact]
    public async Task E2_state_changes_that_come_late_twice_or_for_another_job_change_nothing()
    {
        await using var rig = await StartAsync();
        rig.Service.Content.Edit("one", "hang");
        await rig.BuildAsync();
        await rig.HangingAsync();
        var job = Assert.Single(rig.CodeBuild.Jobs);
        var states = rig.Service.Get<BuildStates>();
        var change = BuildStateChange.Read(job.StateChange().ToJsonString());

        Assert.True(await states.TakeAsync(change, Cancellation));
        Assert.True(await states.TakeAsync(change with { JobId = "another:1", Status = "FAILED" }, Cancellation));
        Assert.True(await states.TakeAsync(change with { Of = null, Status = "FAILED" }, Cancellation));
        Assert.Equal("building", (string?)Assert.Single(await rig.BuildsAsync())["state"]);

        rig.Service.Content.Edit("one", "One");
        await rig.Service.Get<BuildCancellation>().CancelAsync(change.Of!.Value.Site, change.Of.Value.Build, "an operator", Cancellation);
        await rig.EndedAsync("cancelled");
        await Eventually.HoldsAsync(_ => rig.IsIdleAsync());

        Assert.True(await states.TakeAsync(change with { Status = "SUCCEEDED" }, Cancellation));
        Assert.True(await states.TakeAsync(change, Cancellation));
        Assert.Equal("cancelled", (string?)Assert.Single(await rig.BuildsAsync())["state"]);
    }

    [Fact]
    public async Task E2_a_job_that_is_no_longer_wanted_neither_builds_nor_publishes()
    {
        await using var rig = await StartAsync(limit: 0);
        rig.Service.Content.Edit("one", "One");
        await rig.BuildAsync();
        await Eventually.HoldsAsync(async _ => await rig.BuildsAsync() is [_]);
        await rig.Service.PostAsync($"/builds/{(await rig.BuildsAsync())[0]["id"]}/cancel", new { });
        var build = await rig.EndedAsync("cancelled");

        await rig.DefineAsync(rig.Service.Client);
        var late = await rig.StartJobAsync((string)build["id"]!);
        await late.Run;

        Assert.Equal("FAILED", late.Status);
        Assert.Empty(await rig.SiteAsync());
        Assert.DoesNotContain("building 1 items", await File.ReadAllTextAsync(rig.CodeBuild.LogFile(late.Id), Cancellation), StringComparison.Ordinal);
    }

    private static bool IsStart(HttpRequestMessage request) => request.Headers.GetValues("X-Amz-Target").Single().EndsWith(".StartBuild", StringComparison.Ordinal);

    private async Task<CodeBuildRig> StartAsync(int? limit = null, TimeSpan? startWithin = null)
    {
        var rig = new CodeBuildRig(layer, new("d" + Guid.NewGuid().ToString("N")[..9]));
        await rig.StartAsync(limit: limit, configure: settings => settings.JobStartWithin = startWithin ?? settings.JobStartWithin);
        return rig;
    }
}
