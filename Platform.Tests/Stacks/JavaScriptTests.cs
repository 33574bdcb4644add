using System.Diagnostics;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks;

/// <summary>The stacks' two pieces of JavaScript, tested in Node by files of their own.</summary>
public sealed class JavaScriptTests
{
    [Theory]
    [InlineData("directory-index.test.cjs", "DIRECTORY_INDEX", "Site/directory-index.js")]
    [InlineData("oauth-proxy.test.cjs", "OAUTH_PROXY", "Providers/Decap/oauth-proxy.cjs")]
    public async Task Passes_its_own_tests_in_Node(string tests, string variable, string file)
    {
        var start = new ProcessStartInfo(await Node.PathAsync(), ["--test", Repository.PathOf("Platform.Tests", "Stacks", tests)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[variable] = Repository.PathOf(["Platform.Stacks", .. file.Split('/')]);

        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, output + await errors);
        Assert.DoesNotContain("# tests 0", output, StringComparison.Ordinal);
    }
}
