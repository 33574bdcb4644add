using Platform.Domain.Events;

namespace Platform.Domain.Builds;

/// <summary>
/// A client's builds of one UTC day. Nothing is ever refused: once half of them are used, the next build comes no sooner after
/// the last than the rest of the day divided by the rest of the budget, so that the rest lasts. Whoever keeps to that uses up
/// the last build at midnight, when the count begins anew. docs/batching.md has it with numbers.
/// </summary>
/// <param name="Builds">At least 1.</param>
public readonly record struct DailyBudget(int Builds)
{
    /// <summary>Past the budget builds still come this often, unless the budget itself is less than one in that time.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>A batch with a high event waits this share of what others wait.</summary>
    public const double HighShare = 0.1;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How long after the last build the next may follow.</summary>
    /// <param name="isExplicit">Somebody asked for the build and waits for it: that is counted, but never waits.</param>
    public TimeSpan Pause(BudgetUse use, Priority priority, bool isExplicit)
    {
        if (isExplicit || use.Builds * 2 < Builds)
            return TimeSpan.Zero;

        var even = (Midnight(use) - use.LastAt) / Math.Max(1, Builds - use.Builds);
        var longest = Day / Builds > LongestPause ? Day / Builds : LongestPause;
        var pause = use.Builds >= Builds || even > longest ? longest : even;
        return priority == Priority.High ? pause * HighShare : pause;
    }

    /// <returns>The earliest time of the next build, midnight (UTC) at the latest.</returns>
    public DateTimeOffset Earliest(BudgetUse use, Priority priority, bool isExplicit)
    {
        var earliest = use.LastAt + Pause(use, priority, isExplicit);
        return earliest < Midnight(use) ? earliest : Midnight(use);
    }

    /// <summary>Why a batch waits, in words for people.</summary>
    public string Reason(BudgetUse use, DateTimeOffset until) => use.Builds >= Builds
        ? $"the day's {Count(Builds)} used up; waiting until {until.UtcDateTime:HH:mm:ss} UTC"
        : $"{use.Builds} of the day's {Count(Builds)} used; waiting until {until.UtcDateTime:HH:mm:ss} UTC, so that the rest lasts for the day";

    private static string Count(int builds) => builds == 1 ? "1 build is" : $"{builds} builds are";

    private static DateTimeOffset Midnight(BudgetUse use) => new(use.LastAt.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
}
