namespace Platform.Webhooks.Publishing;

/// <summary>When an event that was published and has not settled is published again (RULES A6).</summary>
internal static class RepublishSchedule
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(16), TimeSpan.FromMinutes(32)];

    /// <summary>As logs and the documentation say it.</summary>
    public static string Text { get; } = $"again after {string.Join(", ", Waits.Select(wait => wait.TotalMinutes))} minutes, then dead-lettered";

    /// <summary>How long to wait for its effect after the n-th publish.</summary>
    public static TimeSpan After(int publishes) => Waits[Math.Min(publishes, Waits.Length) - 1];

    public static bool IsOver(int publishes) => publishes > Waits.Length;
}
