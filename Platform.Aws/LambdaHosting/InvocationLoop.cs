using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Platform.Aws.LambdaHosting.Events;
using Platform.Aws.LambdaHosting.Http;
using Platform.Aws.LambdaHosting.Queues;
using Platform.Aws.Metrics;
using Platform.Aws.Telemetry;

namespace Platform.Aws.LambdaHosting;

/// <summary>
/// One invocation after the other. What is not answered is failed, never left or answered as done; and all that an invocation
/// has to write is written before its answer, as Lambda freezes the process after it.
/// </summary>
internal sealed partial class InvocationLoop(
    RuntimeApi api,
    StartPhase start,
    Lazy<SqsBatches> batches,
    EventBridgeEvents events,
    EmbeddedMetrics metrics,
    TimeProvider clock,
    ILogger<InvocationLoop> logger)
{
    /// <summary>What is left before the deadline to say that it came.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(IHttpApiEvents requests, CancellationToken stopping)
    {
        start.End();
        if (Environment.GetEnvironmentVariable("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start")
            await api.RestoreAsync(stopping);
        while (!stopping.IsCancellationRequested)
            await AnswerAsync(await api.NextAsync(stopping), requests);
    }

    private async Task AnswerAsync(Invocation invocation, IHttpApiEvents requests)
    {
        // The AWS SDK and X-Ray's own libraries read it there.
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", invocation.Trace);
        var answer = await RunAsync(invocation, requests);
        metrics.Flush(invocation.RequestId);

        if (answer.Error is null && !await api.TryRespondAsync(invocation.RequestId, answer.Json))
            answer = new(default, LambdaError.Of(new InvocationFaultException($"An answer of {answer.Json.Length} bytes is larger than the 6 MB that Lambda takes.")));
        if (answer.Error is { } error)
            await api.FailAsync(invocation.RequestId, error);
    }

    private async Task<(ReadOnlyMemory<byte> Json, LambdaError? Error)> RunAsync(Invocation invocation, IHttpApiEvents requests)
    {
        using var scope = logger.BeginScope("invocation {AwsRequestId}", invocation.RequestId);
        using var span = AwsTelemetry.Source.StartActivity("invoke", ActivityKind.Server, invocation.Parent());
        span?.SetTag("faas.invocation_id", invocation.RequestId);
        using var deadline = new CancellationTokenSource(TimeLeft(invocation), clock);
        try
        {
            using var json = JsonDocument.Parse(invocation.Event);
            return (await DispatchAsync(json.RootElement, requests, deadline.Token), null);
        }
        catch (Exception fault)
        {
            AwsTelemetry.FunctionErrors.Add(1);
            span?.AddException(fault).SetStatus(ActivityStatusCode.Error);
            Failed(fault, invocation.RequestId);
            return (default, LambdaError.Of(fault));
        }
    }

    private Task<ReadOnlyMemory<byte>> DispatchAsync(JsonElement json, IHttpApiEvents requests, CancellationToken deadline)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            if (json.TryGetProperty("requestContext", out var context) && context.TryGetProperty("http", out _))
                return requests.AnswerAsync(json, deadline);
            if (json.TryGetProperty("Records", out _))
                return batches.Value.AnswerAsync(json, deadline);
            if (json.TryGetProperty("detail-type", out _))
                return events.AnswerAsync(json, deadline);
        }

        throw new InvocationFaultException("The event is no HTTP API request of payload 2.0, no SQS batch and no EventBridge event.");
    }

    private TimeSpan TimeLeft(Invocation invocation)
    {
        var left = invocation.Deadline - clock.GetUtcNow() - Reserve;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    [LoggerMessage(LogLevel.Error, "Invocation {Invocation} failed")]
    private partial void Failed(Exception fault, string invocation);
}
