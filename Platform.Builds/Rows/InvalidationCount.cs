namespace Platform.Builds.Rows;

/// <summary>Paths that all clients together had the CDN forget in one month.</summary>
/// <param name="Month">Such as <c>2026-11</c>.</param>
internal sealed record InvalidationCount(string Month, int Paths)
{
    public static InvalidationCount Add(InvalidationCount? count, int paths, DateTimeOffset now)
    {
        var month = now.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        return new InvalidationCount(month, (count?.Month == month ? count.Paths : 0) + paths);
    }
}
