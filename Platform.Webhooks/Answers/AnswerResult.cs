namespace Platform.Webhooks.Answers;

/// <summary>An answer on the wire. Always 200 for what is taken: some senders count any other 2xx as failure (PROVIDERS.md 0.4).</summary>
internal static class AnswerResult
{
    private const string ApiVersion = "1.0";

    public static IResult Of(IntakeAnswer answer, string requestId) => answer switch
    {
        IntakeAnswer.Taken { Receipt: { } receipt } => Results.Text(receipt, "text/plain"),
        IntakeAnswer.Taken taken => Results.Json(
            new TakenBody(taken.Status, requestId, ApiVersion, taken.Delivery.Value, taken.Events, taken.Reason),
            AnswerJson.Default.TakenBody,
            "application/json",
            StatusCodes.Status200OK),
        IntakeAnswer.Refused refused => refused.Problem,
        _ => throw new InvalidOperationException($"No such answer: {answer}"),
    };
}
