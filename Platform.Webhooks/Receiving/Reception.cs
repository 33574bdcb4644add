using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Telemetry;

namespace Platform.Webhooks.Receiving;

/// <summary>The HTTP side: finds the target, reads the body once, bounds the time, answers, measures.</summary>
internal sealed partial class Reception(
    TargetDirectory targets,
    Intake intake,
    WebhookMetrics metrics,
    IOptions<IntakeOptions> options,
    TimeProvider clock,
    ILogger<Reception> logger)
{
    public async Task<IResult> ReceiveAsync(HttpContext context, ClientId? client, ProviderId provider)
    {
        var started = clock.GetTimestamp();
        if (!targets.TryFind(client, provider, out var target, out var problem))
        {
            metrics.Misdirected(problem.Code);
            return problem;
        }

        metrics.Received(target);
        var answer = await AnswerAsync(context, target);
        metrics.Answered(target, answer, clock.GetElapsedTime(started));
        AnswerLog.Write(logger, target, answer);
        return AnswerResult.Of(answer, context.TraceIdentifier);
    }

    private async Task<IntakeAnswer> AnswerAsync(HttpContext context, WebhookTarget target)
    {
        try
        {
            return await RequestBody.ReadAsync(context.Request, options.Value.MaxBodyBytes, context.RequestAborted) is { } body
                ? await TakeAsync(target, Request(context, body), context.TraceIdentifier)
                : new IntakeAnswer.Refused(Refusals.BodyTooLarge(options.Value.MaxBodyBytes));
        }
        catch (Exception fault) when (fault is BadHttpRequestException or ConnectionAbortedException || context.RequestAborted.IsCancellationRequested)
        {
            return new IntakeAnswer.Refused(Refusals.BodyIncomplete());
        }
    }

    /// <summary>A sender that hangs up does not stop us: what was begun is finished, and its repetition will find it.</summary>
    private async Task<IntakeAnswer> TakeAsync(WebhookTarget target, WebhookRequest request, string requestId)
    {
        using var time = new CancellationTokenSource(options.Value.AnswerWithin, clock);
        try
        {
            return await intake.ReceiveAsync(target, request, requestId, time.Token);
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            NotStored(logger, fault, target.Client.ClientId, target.Provider.Metadata.Id);
            return new IntakeAnswer.Refused(Refusals.StoreUnavailable());
        }
    }

    private static WebhookRequest Request(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        // As the sender wrote it: Contentful signs the path with its escapes.
        var path = context.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw ? raw : $"{request.Path}{request.QueryString}";
        return new WebhookRequest(
            request.Method,
            path,
            request.Headers.SelectMany(h => h.Value, (h, value) => KeyValuePair.Create(h.Key, value ?? "")),
            body);
    }

    [LoggerMessage(LogLevel.Error, "A request of {Provider} for {Client} could not be stored and was answered 503")]
    private static partial void NotStored(ILogger logger, Exception fault, ClientId client, ProviderId provider);
}
