using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Platform.StandIns.CodeBuild;

/// <summary>
/// CodeBuild's StartBuild, BatchGetBuilds and StopBuild, from the documented wire; a started build really runs its project's
/// buildspec on this machine.
/// </summary>
/// <param name="folder">Where jobs work and leave their logs.</param>
/// <param name="announce">Gets each state change as EventBridge would pass it on.</param>
internal sealed class CodeBuildService(string folder, Func<string, Task> announce) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CodeBuildProject> _projects = [];
    private readonly Dictionary<string, CodeBuildJob> _byToken = [];
    private readonly ConcurrentDictionary<string, CodeBuildJob> _jobs = new();

    /// <summary>Set to lose each state change, as EventBridge may.</summary>
    public bool LosesEvents { get; set; }

    public IReadOnlyCollection<CodeBuildJob> Jobs => [.. _jobs.Values];

    public void Define(CodeBuildProject project) => _projects[project.Name] = project;

    public string LogFile(string id) => Path.Combine(folder, id.Replace(':', '-'), "job.log");

    /// <exception cref="CodeBuildRefusal">As CodeBuild refuses.</exception>
    public async Task<JsonObject> StartAsync(JsonObject request, string address)
    {
        var job = Register(request, address, out var isNew);
        if (isNew)
        {
            await TellAsync(job);
            job.Run = RunAsync(job);
        }

        return new JsonObject { ["build"] = job.Describe() };
    }

    public JsonObject Get(JsonObject request)
    {
        var ids = ((JsonArray)request["ids"]!).Select(id => (string)id!).ToList();
        return new JsonObject
        {
            ["builds"] = new JsonArray([.. ids.Where(_jobs.ContainsKey).Select(id => _jobs[id].Describe())]),
            ["buildsNotFound"] = new JsonArray([.. ids.Where(id => !_jobs.ContainsKey(id)).Select(id => JsonValue.Create(id))]),
        };
    }

    /// <exception cref="CodeBuildRefusal">There is no such build.</exception>
    public async Task<JsonObject> StopAsync(JsonObject request)
    {
        if (!_jobs.TryGetValue((string)request["id"]!, out var job))
            throw new CodeBuildRefusal("ResourceNotFoundException", "The provided build is not found.");

        if (job.End("STOPPED"))
            await job.Run;
        return new JsonObject { ["build"] = job.Describe() };
    }

    /// <summary>Takes the machine away from under a job: nothing of it runs on, and nobody is told.</summary>
    public async Task LoseAsync(CodeBuildJob job)
    {
        LosesEvents = true;
        job.End("FAULT");
        await job.Run;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var job in _jobs.Values)
        {
            await LoseAsync(job);
            job.Dispose();
        }
    }

    private CodeBuildJob Register(JsonObject request, string address, out bool isNew)
    {
        var name = (string)request["projectName"]!;
        lock (_lock)
        {
            isNew = false;
            if (!_projects.TryGetValue(name, out var project))
                throw new CodeBuildRefusal("ResourceNotFoundException", $"Project cannot be found: {name}");
            var token = (string?)request["idempotencyToken"];
            if (token is not null && _byToken.TryGetValue(token, out var known))
                return JsonNode.DeepEquals(known.Request, request) ? known : throw new CodeBuildRefusal("InvalidInputException", "The idempotency token was used with other parameters.");
            if (_jobs.Values.Count(job => job.Project.Name == name && job.Status == "IN_PROGRESS") >= project.ConcurrentBuildLimit)
                throw new CodeBuildRefusal("AccountLimitExceededException", $"Cannot have more than {project.ConcurrentBuildLimit} active builds for the project");

            isNew = true;
            var id = $"{name}:{Guid.NewGuid()}";
            var job = new CodeBuildJob(id, project, request, $"{address}/_standin/codebuild/logs/{Uri.EscapeDataString(id)}");
            _jobs[id] = job;
            if (token is not null)
                _byToken[token] = job;
            return job;
        }
    }

    private async Task RunAsync(CodeBuildJob job)
    {
        using var timeout = new CancellationTokenSource(job.Project.Timeout);
        using var timedOut = timeout.Token.UnsafeRegister(_ => job.End("TIMED_OUT"), null);
        var run = new CodeBuildRun(job, Path.GetDirectoryName(LogFile(job.Id))!, LogFile(job.Id));
        var succeeded = await Task.Run(run.RunAsync);
        job.End(succeeded ? "SUCCEEDED" : "FAILED");
        await TellAsync(job);
    }

    private Task TellAsync(CodeBuildJob job) => LosesEvents ? Task.CompletedTask : announce(job.StateChange().ToJsonString());
}
