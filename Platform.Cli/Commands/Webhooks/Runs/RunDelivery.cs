namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>One delivery of a run.</summary>
internal sealed record RunDelivery
{
    /// <summary>What was replayed; null for a delivery that came otherwise.</summary>
    public string? Recording { get; init; }

    /// <summary>The intake's answer, or the delivery's state where only that is known.</summary>
    public required string Verdict { get; init; }

    /// <summary>Null where the intake refused it. For a duplicate, the one that was there before.</summary>
    public string? DeliveryId { get; init; }

    /// <summary>What came out of it; nothing where it was a duplicate.</summary>
    public IReadOnlyList<RunEvent> Events { get; init; } = [];
}
