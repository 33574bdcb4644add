namespace Platform.Domain.Clients;

/// <summary>The client's batch rules, in seconds.</summary>
public sealed record BuildConfig
{
    /// <summary>A batch is sealed when nothing has come for so long.</summary>
    public int QuietSeconds { get; init; } = 30;

    /// <summary>… and at the latest so long after its first event.</summary>
    public int LongestWaitSeconds { get; init; } = 300;

    /// <summary>Builds of one UTC day; from half of them on they come at growing intervals, none is refused.</summary>
    public int DailyBudget { get; init; } = 100;
}
