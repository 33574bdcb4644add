namespace Platform.Domain.Builds;

/// <summary>How long a failed build's events wait for the next try. Data, and a text for people.</summary>
public sealed record RetrySchedule(IReadOnlyList<TimeSpan> Delays)
{
    public static readonly RetrySchedule Default = new([TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)]);

    /// <param name="failures">Failed builds in a row, at least 1.</param>
    /// <returns>Null when the schedule has ended: the events wait for the next event.</returns>
    public TimeSpan? After(int failures) => failures <= Delays.Count ? Delays[failures - 1] : null;

    public override string ToString() =>
        $"retried after {string.Join(", ", Delays.Select(d => d.TotalMinutes < 1 ? $"{d.TotalSeconds} s" : $"{d.TotalMinutes} min"))}, then with the next event";
}
