using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Webhooks.Receiving;

namespace Platform.Webhooks.Answers;

/// <summary>One line for each request that was for somebody.</summary>
internal static partial class AnswerLog
{
    public static void Write(ILogger logger, WebhookTarget target, IntakeAnswer answer)
    {
        var (client, provider) = (target.Client.ClientId, target.Provider.Metadata.Id);
        if (answer is IntakeAnswer.Taken taken)
            Taken(logger, provider, client, Wire.Name(taken.Status), taken.Delivery, taken.Events);
        else if (answer is IntakeAnswer.Refused { Problem: var problem })
            Refused(logger, provider, client, problem.Code, problem.Status);
    }

    [LoggerMessage(LogLevel.Information, "{Provider} for {Client}: {Status} as {Delivery}, events: {Events}")]
    private static partial void Taken(ILogger logger, ProviderId provider, ClientId client, string status, DeliveryId delivery, int? events);

    [LoggerMessage(LogLevel.Warning, "{Provider} for {Client}: refused with {Code} ({Status})")]
    private static partial void Refused(ILogger logger, ProviderId provider, ClientId client, string code, int status);
}
