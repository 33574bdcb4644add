using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Aws.LambdaHosting.Events;
using Platform.Aws.Metrics;
using Platform.Aws.Telemetry;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>The loop around invocations: deadline, trace, errors of Lambda's, the host outside Lambda.</summary>
public sealed class LifeTests
{
    [Fact]
    public async Task Deadline_cancels_the_request_before_Lambda_ends_the_function()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http => Task.Delay(Timeout.Infinite, http.RequestAborted)));

        var reply = await function.InvokeAsync(LambdaEvents.Http("GET", "/"), TimeSpan.FromMilliseconds(600));

        Assert.False(reply.Succeeded);
        Assert.Equal("Function.TaskCanceledException", reply.ErrorType);
    }

    [Fact]
    public async Task Request_that_ASP_NET_calls_closed_by_its_client_at_the_deadline_is_an_error()
    {
        await using var function = await TestFunction.StartAsync(
            services => services.AddProblemDetails(),
            app =>
            {
                app.UseExceptionHandler();
                app.Run(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
            });

        Assert.False((await function.InvokeAsync(LambdaEvents.Http("GET", "/"), TimeSpan.FromMilliseconds(600))).Succeeded);
    }

    [Fact]
    public async Task Trace_of_the_invocation_goes_on()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AwsTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        const string trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http =>
            http.Response.WriteAsync($"{Activity.Current!.TraceId} {Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID")}")));

        var reply = await function.InvokeAsync(LambdaEvents.Http("GET", "/"), trace: trace);

        Assert.Equal($"5759e988bd862e3fe1be46a994272793 {trace}", (string)reply.Body!["body"]!);
    }

    [Fact]
    public async Task Event_of_no_known_shape_fails()
    {
        await using var function = await TestFunction.StartAsync();

        foreach (var json in new[] { """{"Message":"from a console"}""", "null", "[]" })
            Assert.False((await function.InvokeAsync(json)).Succeeded);
    }

    [Fact]
    public async Task Schedule_runs_all_work_and_fails_with_what_fails()
    {
        var work = new CountedWork();
        await using var function = await TestFunction.StartAsync(services => services.AddSingleton(work).AddScheduledWork<CountedWork>());

        Assert.True((await function.InvokeAsync(LambdaEvents.Schedule())).Succeeded);
        work.Fails = true;
        Assert.False((await function.InvokeAsync(LambdaEvents.Schedule())).Succeeded);
        Assert.Equal(2, work.Runs);
    }

    [Fact]
    public async Task Schedule_of_a_function_without_such_work_fails()
    {
        await using var function = await TestFunction.StartAsync();

        Assert.Contains("Scheduled Event", (string)(await function.InvokeAsync(LambdaEvents.Schedule())).Body!["errorMessage"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Function_ends_with_an_error_when_the_Runtime_API_breaks()
    {
        await using var function = await TestFunction.StartAsync();
        await function.Api.Asked.WaitAsync(TestContext.Current.CancellationToken);
        function.Api.Broken = true;

        var reply = function.InvokeAsync(LambdaEvents.Schedule());

        await Assert.ThrowsAsync<HttpRequestException>(() => function.Ended);
        Assert.False(reply.IsCompleted);
    }

    [Fact]
    public async Task One_invocation_at_a_time()
    {
        var running = 0;
        var most = 0;
        await using var function = await TestFunction.StartAsync(app: app => app.Run(async http =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        }));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => function.GetAsync($"/{number}")));

        Assert.Equal(1, most);
        var calls = function.Api.Calls;
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.NotEqual(pair.First.EndsWith("next", StringComparison.Ordinal), pair.Second.EndsWith("next", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_an_invocation_says_stands_in_lines_with_its_request_and_trace_before_its_answer()
    {
        await using var function = await TestFunction.StartAsync(app: app => app.Run(http =>
        {
            using var scope = app.Logger.BeginScope("request {RequestId}", "our-own");
            app.Logger.LogWarning(new InvalidOperationException("a cause"), "Half of {Count} is missing", 2);
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        }));

        await function.GetAsync("/");

        var said = function.Lines.Single(line => (string?)line["message"] == "Half of 2 is missing");
        Assert.Equal(("Warning", "our-own"), ((string)said["level"]!, (string)said["RequestId"]!));
        Assert.Contains("a cause", (string)said["exception"]!, StringComparison.Ordinal);
        var metrics = function.Lines.Single(line => line["_aws"] is not null);
        Assert.Equal((1, (string)said["AwsRequestId"]!), ((int)metrics[MetricNames.FunctionErrors]!, (string)metrics["request_id"]!));
    }

    [Fact]
    public void Outside_Lambda_nothing_changes()
    {
        var services = new ServiceCollection();

        services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);

        Assert.Empty(services);
    }

    private sealed class CountedWork : IScheduledWork
    {
        public int Runs { get; private set; }

        public bool Fails { get; set; }

        public Task RunAsync(CancellationToken cancellationToken)
        {
            Runs++;
            return Fails ? Task.FromException(new InvalidOperationException("no")) : Task.CompletedTask;
        }
    }
}
