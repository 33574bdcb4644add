namespace Platform.Cli.Output;

/// <summary>Times and amounts as the commands write them.</summary>
internal static class Words
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'");

    /// <summary>Time from one moment to another, such as <c>+0.12 s</c>.</summary>
    public static string Since(DateTimeOffset start, DateTimeOffset time) => $"{(time - start).TotalSeconds:+0.00;-0.00;+0.00} s";

    public static string Count(int count, string singular, string? plural = null) => count == 1 ? $"1 {singular}" : $"{count} {plural ?? singular + "s"}";

    public static string Took(TimeSpan took) => took.TotalSeconds < 1 ? $"{took.TotalMilliseconds:0} ms" : $"{took.TotalSeconds:0.0} s";
}
