using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>Requests and answers of API Gateway's HTTP API, payload 2.0.</summary>
public sealed class HttpTests
{
    [Fact]
    public async Task Request_comes_with_its_raw_path_query_headers_cookies_and_sender()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http => http.Response.WriteAsync(string.Join(" | ",
            http.Request.Method, http.Request.Path.Value, http.Request.QueryString, http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
            http.Request.Headers["x-two"], string.Join(";", http.Request.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")), http.Connection.RemoteIpAddress))));

        var reply = await function.InvokeAsync(LambdaEvents.Http("DELETE", "/a%20b/c%2Fd?q=%C3%BC&q=2", [new("X-Two", "1"), new("X-Two", "2"), new("Cookie", "a=1; b=2")]));

        Assert.Equal("DELETE | /a b/c%2Fd | ?q=%C3%BC&q=2 | /a%20b/c%2Fd?q=%C3%BC&q=2 | 1,2 | a=1;b=2 | 192.0.2.1", Encoding.UTF8.GetString(reply.Bytes));
    }

    [Theory]
    [InlineData("application/json", "{\"a\":\"ü\"}")]
    [InlineData("application/octet-stream", "plain")]
    public async Task Body_is_the_sender_s_bytes_however_the_event_carries_them(string type, string body)
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(EchoAsync));
        byte[] binary = [.. Encoding.UTF8.GetBytes(body), .. type.EndsWith("stream", StringComparison.Ordinal) ? new byte[] { 0xff, 0x00, 0xfe } : []];

        var reply = await function.InvokeAsync(LambdaEvents.Http("POST", "/", [new("content-type", type)], binary));

        Assert.Equal(binary, reply.Bytes);
        Assert.Equal(binary.Length.ToString(), reply.Header("x-length"));
    }

    [Fact]
    public async Task Named_stage_is_not_part_of_the_path()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http => http.Response.WriteAsync(http.Request.Path.Value!)));

        var reply = await function.InvokeAsync(LambdaEvents.Http("GET", "/prod/health").Replace("$default", "prod", StringComparison.Ordinal));

        Assert.Equal("/health", Encoding.UTF8.GetString(reply.Bytes));
    }

    [Fact]
    public async Task Answer_has_its_status_joined_headers_and_cookies_apart()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http =>
        {
            http.Response.StatusCode = 202;
            http.Response.Headers.Append("X-Two", new[] { "1", "2" });
            http.Response.Cookies.Append("a", "1");
            http.Response.Cookies.Append("b", "2");
            return Task.CompletedTask;
        }));

        var reply = await function.GetAsync("/");

        Assert.Equal(202, reply.Status);
        Assert.Equal("1, 2", reply.Header("x-two"));
        Assert.Equal(["a=1; path=/", "b=2; path=/"], reply.Body!["cookies"]!.AsArray().Select(cookie => (string)cookie!));
        Assert.Null(reply.Header("set-cookie"));
        Assert.Empty(reply.Bytes);
    }

    [Fact]
    public async Task Answer_that_is_no_text_goes_in_base64()
    {
        byte[] picture = [0x89, 0x50, 0x4e, 0x47, 0x00, 0xff];
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http => http.Response.Body.WriteAsync(picture).AsTask()));

        var reply = await function.GetAsync("/");

        Assert.True((bool)reply.Body!["isBase64Encoded"]!);
        Assert.Equal(picture, reply.Bytes);
    }

    [Fact]
    public async Task Page_of_four_megabytes_fits_whatever_it_has_to_escape()
    {
        var page = new string('"', 4_000_000);
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http => http.Response.WriteAsync(page)));

        Assert.Equal(page, Encoding.UTF8.GetString((await function.GetAsync("/")).Bytes));
    }

    [Fact]
    public async Task Answer_larger_than_Lambda_takes_fails_the_invocation_and_the_next_one_works()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http =>
            http.Response.WriteAsync(new string('x', http.Request.Path == "/large" ? FakeRuntimeApi.LargestAnswer : 1))));

        var large = await function.GetAsync("/large");

        Assert.False(large.Succeeded);
        Assert.Contains("6 MB", (string)large.Body!["errorMessage"]!, StringComparison.Ordinal);
        Assert.Equal(200, (await function.GetAsync("/small")).Status);
    }

    [Fact]
    public async Task Application_s_own_500_is_an_answer_and_what_it_throws_is_an_error()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http =>
        {
            if (http.Request.Path == "/throws")
                throw new InvalidOperationException("a bug");
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        }));

        Assert.Equal(500, (await function.GetAsync("/answers")).Status);
        var thrown = await function.GetAsync("/throws");
        Assert.False(thrown.Succeeded);
        Assert.Equal("Function.InvalidOperationException", thrown.ErrorType);
        Assert.Equal("a bug", (string)thrown.Body!["errorMessage"]!);
    }

    [Fact]
    public async Task What_is_asked_for_at_the_start_and_end_of_a_response_happens_before_the_answer()
    {
        var ended = false;
        await using var function = await TestFunction.StartAsync(app: app => app.Run(async http =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers["x-late"] = "yes";
                return Task.CompletedTask;
            });
            http.Response.OnCompleted(() =>
            {
                ended = true;
                return Task.CompletedTask;
            });
            await http.Response.WriteAsync("text");
        }));

        var reply = await function.GetAsync("/");

        Assert.Equal("yes", reply.Header("x-late"));
        Assert.True(ended);
    }

    private static async Task EchoAsync(HttpContext http)
    {
        http.Response.Headers["x-length"] = http.Request.ContentLength.ToString();
        await http.Request.Body.CopyToAsync(http.Response.Body);
    }
}
