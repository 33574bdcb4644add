using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Platform.ServiceDefaults.Problems;

namespace Platform.Tests.ServiceDefaults;

public sealed class AnswerTests : IAsyncLifetime
{
    private readonly WebApplication _app = TestService.Build(new Dictionary<string, string?>(), app =>
    {
        app.MapGet("/fine", () => Results.Ok());
        app.MapGet("/broken", IResult () => throw new InvalidOperationException("the secret is sesame"));
        app.MapGet("/refused", () => new Problem("no_luck", 503, "Nothing left.", "Come again.", RetryAfter: TimeSpan.FromSeconds(1.2)));
    });

    private HttpClient _http = null!;

    public async ValueTask InitializeAsync() => _http = await _app.ClientAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Health_is_json_with_the_services_name()
    {
        var (answer, body) = await GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("""{"status":"healthy","service":"testing","checks":{}}""", body.ToJsonString());
    }

    [Theory]
    [InlineData("/fine")]
    [InlineData("/broken")]
    [InlineData("/refused")]
    [InlineData("/nowhere")]
    [InlineData("/health")]
    public async Task Every_answer_has_a_request_id_of_its_own(string path)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Request-Id", "chosen-by-the-caller" } } };
        using var first = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        var (second, _) = await GetAsync(path);

        Assert.Matches("^[0-9a-f]{32}$", Id(first));
        Assert.NotEqual(Id(first), Id(second));
    }

    [Fact]
    public async Task Exception_becomes_a_problem_that_tells_nothing_of_it()
    {
        var (answer, body) = await GetAsync("/broken");

        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("internal_error", true, Id(answer)), ((string?)body["code"], (bool?)body["retryable"], (string?)body["request_id"]));
        Assert.DoesNotContain("sesame", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_says_code_fix_and_when_to_come_again()
    {
        var (answer, body) = await GetAsync("/refused");

        Assert.Equal((503, TimeSpan.FromSeconds(2)), ((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        Assert.Equal(
            ("docs/diagnostics.md#no_luck", "no_luck", "Nothing left.", "Come again.", true, Id(answer)),
            ((string?)body["type"], (string?)body["code"], (string?)body["detail"], (string?)body["fix"], (bool?)body["retryable"], (string?)body["request_id"]));
    }

    [Fact]
    public async Task Unknown_route_is_a_problem_too()
    {
        var (answer, body) = await GetAsync("/nowhere");

        Assert.Equal((404, "route_not_found"), ((int)answer.StatusCode, (string?)body["code"]));
    }

    private static string Id(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("X-Request-Id"));

    private async Task<(HttpResponseMessage Answer, JsonObject Body)> GetAsync(string path)
    {
        var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer, answer.Content.Headers.ContentLength == 0 ? [] : (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!);
    }
}
