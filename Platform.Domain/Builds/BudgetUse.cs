namespace Platform.Domain.Builds;

/// <summary>What a client has used of a UTC day's builds.</summary>
/// <param name="Builds">Started that day, whatever became of them.</param>
/// <param name="LastAt">When the last of them was; its day is the day.</param>
public sealed record BudgetUse(int Builds, DateTimeOffset LastAt)
{
    /// <summary>With one more build.</summary>
    public static BudgetUse Add(BudgetUse? before, DateTimeOffset now) => new((On(before, now)?.Builds ?? 0) + 1, now);

    /// <returns>Null where nothing was built on that day.</returns>
    public static BudgetUse? On(BudgetUse? use, DateTimeOffset now) => use?.LastAt.UtcDateTime.Date == now.UtcDateTime.Date ? use : null;
}
