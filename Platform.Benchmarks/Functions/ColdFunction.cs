using System.Diagnostics;
using System.Runtime.InteropServices;
using Platform.Benchmarks.Spine;
using Platform.Tests.Aws.LambdaHosting;

namespace Platform.Benchmarks.Functions;

/// <summary>
/// The intake as it is packaged for Lambda, but for this machine, over a Runtime API in this process: from the process's start to
/// its first wait for an invocation (Lambda's INIT), its first answer, and the answers after. The request is one that is refused
/// after verification, so that no AWS service is asked.
/// </summary>
internal static class ColdFunction
{
    private const int Warm = 200;

    public static async Task<int> MeasureAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("platform-function-").FullName;
        try
        {
            await PublishAsync(folder);
            var (init, first, after) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
            for (var i = -1; i < count; i++)
            {
                var run = await RunAsync(folder);
                if (i < 0)
                    continue;
                init.Add(run.Init);
                first.Add(run.First);
                after.AddRange(run.After);
            }

            Sample.Report("intake, process start to ready (INIT)", [.. init]);
            Sample.Report("intake, first answer", [.. first]);
            Sample.Report("intake, answers after", [.. after]);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(TimeSpan Init, TimeSpan First, List<TimeSpan> After)> RunAsync(string folder)
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        var started = Stopwatch.GetTimestamp();
        using var process = Start(folder, api);
        try
        {
            await api.Asked;
            var init = Stopwatch.GetElapsedTime(started);
            var first = await AskAsync(api);
            var after = new List<TimeSpan>();
            for (var i = 0; i < Warm; i++)
                after.Add(await AskAsync(api));
            return (init, first, after);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<TimeSpan> AskAsync(FakeRuntimeApi api)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await api.InvokeAsync(LambdaEvents.Http(
            "POST", "/webhooks/sanity", [new("content-type", "application/json"), new("sanity-webhook-signature", "t=1767225600000,v1=AAAA")], "{}"u8.ToArray()));
        return reply.Status == 401 ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"The intake answered {reply.Body}");
    }

    private static Process Start(string folder, FakeRuntimeApi api)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(folder, "Platform.Webhooks.dll")]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = api.Address,
            ["AWS_LAMBDA_FUNCTION_NAME"] = "intake",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "none",
            ["AWS_SECRET_ACCESS_KEY"] = "none",
            ["PLATFORM_ROLE"] = "intake",
            ["PLATFORM_CLIENTS"] = Path.Combine(RunningPlatform.Root, "clients"),
            ["PLATFORM_DEFAULT_CLIENT"] = "editorial-store",
            ["EDITORIAL_STORE_SANITY"] = "a-secret",
        })
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task PublishAsync(string folder)
    {
        string[] arguments =
        [
            "publish", "Platform.Webhooks", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", folder,
            "--artifacts-path", "artifacts/build", "-p:PublishReadyToRun=true", "-p:UseAppHost=false", "-p:TieredPGO=false", "-v", "quiet", "-nologo",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = RunningPlatform.Root })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("dotnet publish failed.");
    }
}
