using System.Text;
using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using Platform.Aws.Outages;
using Platform.Aws.Payloads;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Ids;

namespace Platform.Builds.Jobs;

/// <summary>
/// Has CodeBuild run builds (RULES E2). Each start is asked for under a token that stands in the running row before CodeBuild
/// hears of it, so that asking again after a crash or an outage starts nothing twice.
/// </summary>
internal sealed partial class JobStarter(
    RunningBuilds running,
    IAmazonCodeBuild codeBuild,
    PayloadStore payloads,
    ClientDirectory clients,
    TickSender ticks,
    BuildOutcomes outcomes,
    BuildSettings settings,
    TimeProvider time,
    ILogger<JobStarter> logger) : IBuildDispatcher
{
    public async Task DispatchAsync(SiteKey site, BuildId build, CancellationToken cancellationToken)
    {
        var client = Encoding.UTF8.GetBytes(ClientFile.Text(clients.Find(site.Client)!));
        var stored = await payloads.PutAsync($"clients/{site.Client}", client, "application/json", cancellationToken);
        await AskAsync(site, build, new RunningJob { Generation = 1, ClientKey = stored.Key }, cancellationToken);
    }

    /// <summary>Asks (again) for the build's job.</summary>
    /// <param name="first">The job's row where it has none yet.</param>
    public async Task AskAsync(SiteKey site, BuildId build, RunningJob? first, CancellationToken cancellationToken)
    {
        var row = await running.ChangeAsync(
            site,
            build,
            row => (row.Job ?? first) is { JobId: null } job
                ? row with { Job = job with { AskedAt = job.AskedAt ?? time.GetUtcNow() }, LeaseUntil = time.GetUtcNow() + settings.JobRetry }
                : null,
            cancellationToken);
        if (row is null)
            return;

        try
        {
            var answer = await codeBuild.StartBuildAsync(Request(site, row), cancellationToken);
            await StartedAsync(site, build, answer.Build, cancellationToken);
        }
        catch (AccountLimitExceededException)
        {
            Waiting(build.Value, site);
            await running.ChangeAsync(
                site, build, row => row with { Job = row.Job! with { Generation = row.Job.Generation + 1, AskedAt = null } }, cancellationToken);
            await LookLaterAsync(site, row, cancellationToken);
        }
        catch (AmazonCodeBuildException refusal) when ((int)refusal.StatusCode is >= 400 and < 500 && refusal.ErrorCode != "ThrottlingException")
        {
            await outcomes.FailAsync(site, row.BatchId, build, BuildEnd.Failed($"CodeBuild refused to start it ({refusal.ErrorCode}): {refusal.Message}"), cancellationToken);
        }
        catch (Exception fault) when (AwsOutage.Is(fault))
        {
            Unanswered(fault, build.Value, site);
            await LookLaterAsync(site, row, cancellationToken);
        }
    }

    /// <summary>The job's own id is known, by CodeBuild's answer or by its first event.</summary>
    public async Task StartedAsync(SiteKey site, BuildId build, Amazon.CodeBuild.Model.Build job, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = await running.ChangeAsync(
            site,
            build,
            row => row.Job is { } known && (known.JobId ?? job.Id) == job.Id
                ? row with
                {
                    Job = known with { JobId = job.Id, Deadline = known.Deadline ?? now + BuildJob.QueuedTimeout + BuildJob.Timeout },
                    LeaseUntil = now + settings.JobLook,
                }
                : null,
            cancellationToken);
        await running.LinkAsync(site, build, job.Logs?.DeepLink, cancellationToken);

        // Cancelled before there was a job to stop.
        if (row?.CancelledBy is not null)
            await codeBuild.StopBuildAsync(new StopBuildRequest { Id = job.Id }, cancellationToken);
    }

    /// <summary>The sweep would look as well, only later.</summary>
    private Task LookLaterAsync(SiteKey site, RunningBuild row, CancellationToken cancellationToken) =>
        ticks.SendLaterAsync(site, row.BatchId, settings.JobRetry + Tick.Tolerance, cancellationToken);

    private StartBuildRequest Request(SiteKey site, RunningBuild row) => new()
    {
        ProjectName = AwsNames.BuildProject(site.Client, site.Environment),
        IdempotencyToken = $"{row.BuildId}-{row.Job!.Generation}",
        SourceVersion = settings.JobSourceVersion,
        EnvironmentVariablesOverride =
        [
            new() { Name = BuildJob.Client, Value = site.Client.Value },
            new() { Name = BuildJob.Environment, Value = site.Environment },
            new() { Name = BuildJob.BuildId, Value = row.BuildId.Value },
        ],
    };

    [LoggerMessage(LogLevel.Information, "Build {Build} of {Site} waits: as many CodeBuild jobs run as may")]
    private partial void Waiting(string build, SiteKey site);

    [LoggerMessage(LogLevel.Warning, "CodeBuild did not answer the start of build {Build} of {Site}; it is asked again under the same token")]
    private partial void Unanswered(Exception fault, string build, SiteKey site);
}
