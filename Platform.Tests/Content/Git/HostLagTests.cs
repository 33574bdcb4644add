using Platform.Content.Git;

namespace Platform.Tests.Content.Git;

public sealed class HostLagTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, 0, true)]
    [InlineData(false, 29, true)]
    [InlineData(false, 30, false)]
    [InlineData(true, 0, false)]
    [InlineData(false, null, false)]
    public void A_young_push_that_is_not_reached_waits(bool reached, int? seconds, bool likely) =>
        Assert.Equal(likely, HostLag.IsLikely(reached, seconds is { } age ? Now.AddSeconds(-age) : null, Now));
}
