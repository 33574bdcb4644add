using System.Net;
using System.Text;
using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using Platform.Aws.Outages;

namespace Platform.Tests.Aws;

public sealed class CodeBuildClientTests
{
    private const string Started = """{"build":{"id":"p:1","arn":"arn:aws:codebuild:us-east-1:1:build/p:1","startTime":1.767225600123E9,"buildStatus":"IN_PROGRESS","logs":{"deepLink":"https://log.example/1"}}}""";

    [Fact]
    public async Task A_start_names_its_operation_its_token_and_its_values()
    {
        var wire = new Answering(HttpStatusCode.OK, Started);

        var answer = await StartAsync(wire);

        Assert.Equal(("p:1", "IN_PROGRESS", "https://log.example/1"), (answer.Build.Id, answer.Build.BuildStatus, answer.Build.Logs?.DeepLink));
        Assert.Equal("POST / CodeBuild_20161006.StartBuild application/x-amz-json-1.1", wire.Line);
        Assert.Equal("""{"projectName":"p","idempotencyToken":"t","environmentVariablesOverride":[{"name":"A","value":"1","type":"PLAINTEXT"}]}""", wire.Body);
    }

    [Fact]
    public async Task Builds_are_asked_for_by_their_ids_and_may_be_unknown()
    {
        var wire = new Answering(HttpStatusCode.OK, """{"builds":[{"id":"p:1","buildStatus":"FAILED"}],"buildsNotFound":["p:2"]}""");

        var answer = await Client(wire).BatchGetBuildsAsync(new() { Ids = ["p:1", "p:2"] }, TestContext.Current.CancellationToken);

        Assert.Equal(("p:1", "p:2"), (Assert.Single(answer.Builds).Id, Assert.Single(answer.BuildsNotFound)));
        Assert.Equal("""{"ids":["p:1","p:2"]}""", wire.Body);
    }

    [Fact]
    public async Task The_limit_of_builds_is_an_exception_of_its_own() =>
        Assert.Equal("no more", (await Assert.ThrowsAsync<AccountLimitExceededException>(
            () => StartAsync(new Answering(HttpStatusCode.BadRequest, """{"__type":"AccountLimitExceededException","message":"no more"}""")))).Message);

    [Theory]
    [InlineData("""{"__type":"com.amazonaws.codebuild#InvalidInputException","message":"no"}""", "InvalidInputException", "no")]
    [InlineData("""{"__type":"ResourceNotFoundException","Message":"none"}""", "ResourceNotFoundException", "none")]
    [InlineData("Bad gateway", "Unknown", "Bad gateway")]
    [InlineData("[]", "Unknown", "[]")]
    public async Task A_refusal_carries_its_code_and_counts_as_AWS_not_answering(string answer, string code, string message)
    {
        var refusal = await Assert.ThrowsAsync<AmazonCodeBuildException>(() => StartAsync(new Answering(HttpStatusCode.BadRequest, answer)));

        Assert.Equal((code, message), (refusal.ErrorCode, refusal.Message));
        Assert.True(AwsOutage.Is(refusal));
    }

    private static Task<StartBuildResponse> StartAsync(Answering wire) => Client(wire).StartBuildAsync(
        new() { ProjectName = "p", IdempotencyToken = "t", EnvironmentVariablesOverride = [new() { Name = "A", Value = "1" }] },
        TestContext.Current.CancellationToken);

    private static AmazonCodeBuildClient Client(Answering wire) => new(new HttpClient(wire) { BaseAddress = new Uri("http://codebuild.test") });

    private sealed class Answering(HttpStatusCode status, string answer) : HttpMessageHandler
    {
        public string Line { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Line = $"{request.Method} {request.RequestUri!.AbsolutePath} {request.Headers.GetValues("X-Amz-Target").Single()} {request.Content!.Headers.ContentType}";
            Body = await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/x-amz-json-1.1") };
        }
    }
}
