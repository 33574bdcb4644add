namespace Platform.Tests.Waiting;

/// <summary>How much is tried: little in <c>./test</c>, much in <c>./test --long</c>.</summary>
internal static class LongRun
{
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("PLATFORM_TEST_LONG") == "1";

    public static int Of(int usual, int longer) => IsAsked ? longer : usual;
}
