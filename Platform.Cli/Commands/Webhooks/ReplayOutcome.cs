using Platform.Cli.Output;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>An answer of the intake, for people and for programs.</summary>
/// <param name="LateMilliseconds">How long after its planned time it was sent, where a rate was asked for.</param>
internal sealed record ReplayOutcome(string? Recording, int Status, string? Verdict, string? DeliveryId, string? Detail, double Milliseconds, double? LateMilliseconds)
{
    public static ReplayOutcome Of(ReplayAnswer answer) => Of(recording: null, answer);

    public static ReplayOutcome Of(string? recording, ReplayAnswer answer, TimeSpan? late = null) => new(
        recording, answer.Status, answer.Verdict, answer.Delivery?.Value, answer.Detail,
        Math.Round(answer.Took.TotalMilliseconds, 1), late is { } by ? Math.Round(by.TotalMilliseconds, 1) : null);

    public override string ToString() =>
        $"{Verdict ?? "no answer of an intake"} ({Status}, {Words.Took(TimeSpan.FromMilliseconds(Milliseconds))}){(DeliveryId is null ? "" : $" {DeliveryId}")}{(Detail is null ? "" : $": {Detail}")}";
}
