using System.Diagnostics;
using Platform.Domain.Engines;
using Platform.Tests.Emulators;

namespace Platform.Tests.Sites;

/// <summary>The kit's and the starters' own tests, which run the real generators: they belong to the whole suite.</summary>
[Collection(Generators.Name)]
public sealed class StarterTests
{
    /// <summary>As in <c>promises.mjs</c>, and of the kit's own tests.</summary>
    private const string Model = "eleventy";

    public static TheoryData<string> Engines => [.. EngineCatalog.All.Select(engine => engine.Id)];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_starter_keeps_its_promises(string id)
    {
        var engine = EngineCatalog.Find(id)!;
        foreach (var package in engine.SystemPackages)
            SystemPackage.Require(package, package);
        var node = await Node.PathAsync();
        // Each is compared with one of them.
        foreach (var starter in EngineCatalog.All.Where(starter => starter == engine || starter.Id == Model).Where(starter => starter.LockFile is not null))
            await Npm.InstallAsync(Repository.PathOf("sites", starter.Id), node, TestContext.Current.CancellationToken);
        await PassAsync(node, Repository.PathOf("sites", id));
    }

    [Fact]
    public async Task The_kit_keeps_its_promises()
    {
        var node = await Node.PathAsync();
        await Npm.InstallAsync(Repository.PathOf("sites", Model), node, TestContext.Current.CancellationToken);
        await PassAsync(node, Repository.PathOf("sites", "kit"));
    }

    private static async Task PassAsync(string node, string folder)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tests = Directory.EnumerateFiles(Path.Combine(folder, "test"), "*.test.mjs").Select(file => Path.GetRelativePath(folder, file));
        var start = new ProcessStartInfo(node, ["--test", .. tests]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["PATH"] = Path.GetDirectoryName(node) + Path.PathSeparator + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.True(process.ExitCode == 0, output);
        Assert.Matches(@"(?m)^\D*pass [1-9]\d*$", output);
    }
}
