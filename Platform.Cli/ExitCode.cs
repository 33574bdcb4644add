namespace Platform.Cli;

/// <summary>What scripts may rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was done, and the outcome is negative.</summary>
    public const int Negative = 1;

    public const int Usage = 2;

    public const int Unavailable = 3;

    public const int Cancelled = 130;

    public const string Documentation = """
        Exit codes:
          0    done
          1    negative: refused, faults found, or no such thing
          2    wrong usage
          3    something that is needed does not answer
          130  cancelled
        """;
}
