using System.Text.Json.Nodes;

namespace Platform.StandIns.CodeBuild;

/// <summary>docs.aws.amazon.com/codebuild/latest/APIReference: one address, the operation in <c>X-Amz-Target</c>.</summary>
internal static class CodeBuildRoutes
{
    private const string ContentType = "application/x-amz-json-1.1";

    public static void MapCodeBuild(this WebApplication app)
    {
        app.MapPost("/", async (HttpRequest request, CodeBuildService service) =>
        {
            var body = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
            try
            {
                var answer = request.Headers["X-Amz-Target"].ToString() switch
                {
                    _ when !request.Headers.ContainsKey("Authorization") => throw new CodeBuildRefusal("MissingAuthenticationTokenException", "Request is missing Authentication Token"),
                    "CodeBuild_20161006.StartBuild" => await service.StartAsync(body, $"{request.Scheme}://{request.Host}"),
                    "CodeBuild_20161006.BatchGetBuilds" => service.Get(body),
                    "CodeBuild_20161006.StopBuild" => await service.StopAsync(body),
                    _ => throw new CodeBuildRefusal("UnknownOperationException", ""),
                };
                return Results.Text(answer.ToJsonString(), ContentType);
            }
            catch (CodeBuildRefusal refusal)
            {
                return Results.Text(new JsonObject { ["__type"] = refusal.Code, ["message"] = refusal.Message }.ToJsonString(), ContentType, statusCode: 400);
            }
        });

        app.MapGet("/_standin/codebuild/logs/{id}", (string id, CodeBuildService service) =>
            File.Exists(service.LogFile(id)) ? Results.Text(File.ReadAllText(service.LogFile(id))) : Results.NotFound());
    }
}
