using Platform.Cli.Output;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>What became of one delivery that was to be recorded.</summary>
internal sealed record RecordOutcome
{
    public required string DeliveryId { get; init; }

    /// <summary>Where the recording is; null where none was written.</summary>
    public string? Folder { get; init; }

    /// <summary>How many values were replaced.</summary>
    public int Replaced { get; init; }

    /// <summary>Headers that were left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What the redacted webhook says otherwise.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>Why nothing was written.</summary>
    public string? Refused { get; init; }

    public override string ToString()
    {
        var outcome = Folder is null
            ? $"{DeliveryId} was not recorded: {Refused}"
            : $"{DeliveryId} → {Folder} ({Words.Count(Replaced, "value")} replaced{(LeftOut.Count == 0 ? "" : $", without {string.Join(", ", LeftOut)}")})";
        return string.Join(Environment.NewLine, Differences.Select(difference => $"  {difference}").Prepend(outcome));
    }
}
