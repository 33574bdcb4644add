namespace Platform.Console.Markup;

internal static class Count
{
    /// <summary><c>1 event</c>, <c>3 events</c>, <c>2 batches</c>.</summary>
    public static string Of(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count:N0} {noun}{(noun.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s")}";
}
