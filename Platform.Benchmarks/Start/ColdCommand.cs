using System.Diagnostics;
using System.Runtime.InteropServices;
using Platform.Benchmarks.Spine;

namespace Platform.Benchmarks.Start;

/// <summary>
/// <c>platform stacks list</c> as a published tool, each time in a new process; and in turn with it the same command in a
/// process that loads CDK first, as the tool would without the catalog being apart from it.
/// </summary>
internal static class ColdCommand
{
    public static async Task<int> MeasureAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("platform-cli-").FullName;
        try
        {
            var tool = await PublishAsync("Platform.Cli/Platform.Cli.csproj", Path.Combine(folder, "tool"), "platform");
            var withCdk = await PublishAsync("Platform.Benchmarks/WithCdk/Platform.Benchmarks.WithCdk.csproj", Path.Combine(folder, "with-cdk"), "with-cdk");
            var (plain, loaded) = (new List<ColdRun>(), new List<ColdRun>());
            for (var i = -2; i < count; i++)
            {
                var (first, second) = (await ColdRun.OfAsync(tool), await ColdRun.OfAsync(withCdk));
                if (first.Output != second.Output)
                    throw new InvalidOperationException("Both must print the same list.");
                if (i < 0)
                    continue;
                plain.Add(first);
                loaded.Add(second);
            }

            Sample.Report("platform stacks list", [.. plain.Select(run => run.Took)]);
            var small = await FootprintAsync(tool);
            Sample.Report("the same list, CDK loaded first", [.. loaded.Select(run => run.Took)]);
            var large = await FootprintAsync(withCdk);
            Console.WriteLine($"{1 - plain.Average(run => run.Took.TotalMilliseconds) / loaded.Average(run => run.Took.TotalMilliseconds):0 %} less time, {1 - (double)small / large:0 %} less memory");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> FootprintAsync(string program)
    {
        Footprint[] seen = [await Footprint.OfAsync(program), await Footprint.OfAsync(program), await Footprint.OfAsync(program)];
        var most = seen.MaxBy(one => one.PeakBytes)!;
        Console.WriteLine($"    peak memory {most.PeakBytes / 1048576.0:0} MB in {most.Processes} process(es), {most.NodeProcesses} of them Node");
        return most.PeakBytes;
    }

    private static async Task<string> PublishAsync(string project, string folder, string program)
    {
        string[] arguments = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet", "-nologo"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = RunningPlatform.Root })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(folder, program) : throw new InvalidOperationException($"dotnet publish {project} failed.");
    }
}
