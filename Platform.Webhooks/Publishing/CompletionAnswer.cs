using Platform.Providers;
using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Answers;
using Platform.Webhooks.Receiving;
using Platform.Webhooks.Verification;

namespace Platform.Webhooks.Publishing;

/// <summary>What a delivery's content is answered with, whatever became of the writes: it is durable.</summary>
internal static class CompletionAnswer
{
    public static IntakeAnswer Of(Attempt attempt, NormalisationResult result) => result switch
    {
        NormalisationResult.Events events => new IntakeAnswer.Taken(TakenStatus.Accepted, attempt.Id, events.Items.Count),
        NormalisationResult.Ignored ignored => new IntakeAnswer.Taken(TakenStatus.Ignored, attempt.Id, 0, ignored.Reason),
        NormalisationResult.Unreadable unreadable => attempt.Provider.QuarantineAnswers200
            ? new IntakeAnswer.Taken(TakenStatus.Quarantined, attempt.Id, 0, unreadable.Reason)
            : new IntakeAnswer.Refused(Unreadable(attempt, unreadable.Reason)),
        NormalisationResult.Refused refused => new IntakeAnswer.Refused(Refusals.Of(refused.Refusal)),
        _ => throw new InvalidOperationException($"No such result: {result}"),
    };

    private static Problem Unreadable(Attempt attempt, string reason) =>
        BodyJson.Fault(attempt.Request.Body.Span) is { } fault ? Refusals.JsonInvalid(fault) : Refusals.ContentUnreadable(reason);
}
