namespace Platform.Console.Markup;

/// <summary>Points in time and durations as people read them. The page's script turns times into the reader's zone.</summary>
internal static class Times
{
    public static Html At(DateTimeOffset time) =>
        Html.Of($"""<time datetime="{Iso(time)}">{time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss")} UTC</time>""");

    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");

    /// <summary><c>+42 ms</c>, <c>+1.25 s</c>, <c>+3 min 05 s</c>.</summary>
    public static string After(TimeSpan span) => (span < TimeSpan.Zero ? "−" : "+") + Span(span.Duration());

    public static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => $"{span.TotalMilliseconds:0} ms",
        { TotalSeconds: < 10 } => $"{span.TotalSeconds:0.00} s",
        { TotalSeconds: < 60 } => $"{span.TotalSeconds:0.0} s",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} min {span.Seconds:00} s",
        { TotalDays: < 1 } => $"{(int)span.TotalHours} h {span.Minutes:00} min",
        _ => $"{(int)span.TotalDays} d {span.Hours} h",
    };
}
