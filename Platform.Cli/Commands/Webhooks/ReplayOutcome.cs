using Platform.Cli.Output;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>An answer of the intake, for people and for programs.</summary>
internal sealed record ReplayOutcome(int Status, string? Verdict, string? DeliveryId, string? Detail, double Milliseconds)
{
    public static ReplayOutcome Of(ReplayAnswer answer) =>
        new(answer.Status, answer.Verdict, answer.Delivery?.Value, answer.Detail, Math.Round(answer.Took.TotalMilliseconds, 1));

    public override string ToString() =>
        $"{Verdict ?? "no answer of an intake"} ({Status}, {Words.Took(TimeSpan.FromMilliseconds(Milliseconds))}){(DeliveryId is null ? "" : $" {DeliveryId}")}{(Detail is null ? "" : $": {Detail}")}";
}
