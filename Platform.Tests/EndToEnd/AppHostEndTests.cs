using Platform.Tests.Waiting;

namespace Platform.Tests.EndToEnd;

/// <summary>However the host ends, nothing of it goes on.</summary>
public sealed class AppHostEndTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_child_outlives_the_host_neither_after_an_interrupt_nor_after_kill_9(bool interrupt)
    {
        var state = Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        await using var host = await AppHostProcess.StartAsync(state, "--seed", AppHostFixture.Client);
        Assert.NotEmpty(host.Children());

        if (interrupt)
            host.Interrupt();
        else
            host.KillHost();
        await host.WaitForExitAsync();

        await Eventually.BecomesAsync(host.Children, children => children.Count == 0, what: "no child is left");
        Directory.Delete(state, recursive: true);
    }
}
