using System.Text.Json.Nodes;

namespace Platform.StandIns.CodeBuild;

/// <summary>One build of the stand-in, as the API tells of it.</summary>
internal sealed class CodeBuildJob(string id, CodeBuildProject project, JsonObject request, string logLink) : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public string Id { get; } = id;

    public CodeBuildProject Project { get; } = project;

    /// <summary>What it was started with; another request under the same token is an error.</summary>
    public JsonObject Request { get; } = request;

    public string Status { get; private set; } = "IN_PROGRESS";

    public Task Run { get; set; } = Task.CompletedTask;

    public string Arn => $"arn:aws:codebuild:us-east-1:000000000000:build/{Id}";

    /// <summary>Kills all that the job started.</summary>
    public CancellationToken Killed => _end.Token;

    public IEnumerable<(string Name, string Value)> Overrides =>
        (Request["environmentVariablesOverride"] as JsonArray ?? []).Select(variable => ((string)variable!["name"]!, (string)variable["value"]!));

    /// <summary>The first end stands.</summary>
    /// <returns>False where it had ended.</returns>
    public bool End(string status)
    {
        if (Status != "IN_PROGRESS")
            return false;

        Status = status;
        _end.Cancel();
        return true;
    }

    public void Dispose() => _end.Dispose();

    public JsonObject Describe() => new()
    {
        ["id"] = Id,
        ["arn"] = Arn,
        ["buildStatus"] = Status,
        ["buildComplete"] = Status != "IN_PROGRESS",
        ["projectName"] = Project.Name,
        ["logs"] = new JsonObject { ["deepLink"] = logLink },
    };

    /// <summary>docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications.html</summary>
    public JsonObject StateChange() => new()
    {
        ["version"] = "0",
        ["id"] = Guid.NewGuid().ToString(),
        ["detail-type"] = "CodeBuild Build State Change",
        ["source"] = "aws.codebuild",
        ["account"] = "000000000000",
        ["region"] = "us-east-1",
        ["resources"] = new JsonArray(Arn),
        ["detail"] = new JsonObject
        {
            ["build-status"] = Status,
            ["project-name"] = Project.Name,
            ["build-id"] = Arn,
            ["version"] = "1",
            ["additional-information"] = new JsonObject
            {
                ["build-complete"] = Status != "IN_PROGRESS",
                ["logs"] = new JsonObject { ["deep-link"] = logLink },
                ["environment"] = new JsonObject
                {
                    ["environment-variables"] = new JsonArray([.. Overrides.Select(variable =>
                        new JsonObject { ["name"] = variable.Name, ["value"] = variable.Value, ["type"] = "PLAINTEXT" })]),
                },
            },
        },
    };
}
