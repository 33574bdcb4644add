using Platform.Domain.Catalog;

namespace Platform.Cli.Output;

/// <summary>Times and amounts as the commands write them.</summary>
internal static class Words
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'");

    /// <summary>Time from one moment to another, such as <c>+0.12 s</c>.</summary>
    public static string Since(DateTimeOffset start, DateTimeOffset time) => $"{(time - start).TotalSeconds:+0.00;-0.00;+0.00} s";

    public static string Count(int count, string singular, string? plural = null) => count == 1 ? $"1 {singular}" : $"{count} {plural ?? singular + "s"}";

    public static string Took(TimeSpan took) => took.TotalSeconds < 1 ? $"{took.TotalMilliseconds:0} ms" : $"{took.TotalSeconds:0.0} s";

    /// <summary>Such as <c>$960–2,160</c>.</summary>
    public static string Dollars(CostRange range) => range.Min == range.Max ? $"${Amount(range.Min)}" : $"${Amount(range.Min)}–{Amount(range.Max)}";

    /// <summary>Whole dollars without cents, others with two.</summary>
    public static string Amount(decimal dollars) => dollars == decimal.Truncate(dollars) ? dollars.ToString("N0") : dollars.ToString("N2");
}
