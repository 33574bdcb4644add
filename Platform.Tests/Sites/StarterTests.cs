using System.Diagnostics;
using Platform.Tests.Emulators;

namespace Platform.Tests.Sites;

/// <summary>A starter's own tests, which run its generator: they belong to the whole suite.</summary>
public sealed class StarterTests
{
    [Theory]
    [InlineData("eleventy")]
    public async Task The_starter_keeps_its_promises(string engine)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Repository.PathOf("sites", engine);
        var node = await Node.PathAsync();
        await Npm.InstallAsync(folder, node, cancellation);

        var tests = Directory.EnumerateFiles(Path.Combine(folder, "test"), "*.test.mjs").Select(file => Path.GetRelativePath(folder, file));
        using var process = Process.Start(new ProcessStartInfo(node, ["--test", .. tests])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.True(process.ExitCode == 0, output);
        Assert.Matches(@"(?m)^\D*pass [1-9]\d*$", output);
    }
}
