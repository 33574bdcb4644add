using System.Text;

namespace Platform.Tests.Conformance;

/// <summary>The builds API answers an operator the same on a laptop and in Lambda.</summary>
public sealed class BuildsApiConformanceTests(BuildsApiTwins twins) : IClassFixture<BuildsApiTwins>
{
    [Fact]
    public async Task Build_is_asked_for_equally()
    {
        var answer = await twins.SameAnswerAsync(
            "POST", "/builds", [BuildsApiTwins.Operator, new("content-type", "application/json")], Encoding.UTF8.GetBytes("""{ "client_id": "editorial-store", "reason": "a test" }"""));

        Assert.Equal(202, answer.Status);
    }

    [Theory]
    [InlineData("/builds?client=editorial-store", 200)]
    [InlineData("/releases?client=editorial-store", 200)]
    [InlineData("/builds?client=nobody", 404)]
    [InlineData("/builds/bld_unknown", 404)]
    [InlineData("/builds/bld_unknown/log", 404)]
    public async Task Answers_are_equal(string target, int status) =>
        Assert.Equal(status, (await twins.SameAnswerAsync("GET", target, [BuildsApiTwins.Operator])).Status);

    [Fact]
    public async Task Caller_without_the_key_is_refused_equally() => Assert.Equal(401, (await twins.SameAnswerAsync("GET", "/builds?client=editorial-store")).Status);
}
