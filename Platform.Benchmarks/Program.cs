using BenchmarkDotNet.Running;
using Platform.Benchmarks.Batching;
using Platform.Benchmarks.Engines;
using Platform.Benchmarks.Functions;
using Platform.Benchmarks.Micro;
using Platform.Benchmarks.Spine;
using Platform.Benchmarks.Start;

// The numbers of the README. `start` starts AppHosts of its own, `cli`, `batching`, `lambda`, `engines` and `screenshots` need none; the others measure the one that runs.
return args switch
{
    ["start", ..] => await StartUp.MeasureAsync(),
    ["intake", .. var rest] => await Intake.MeasureAsync(Count(rest, 200)),
    ["cache", .. var rest] => await Cache.MeasureAsync(Count(rest, 100)),
    ["live", .. var rest] => await LivePage.MeasureAsync(Count(rest, 5)),
    ["cli", .. var rest] => await ColdCommand.MeasureAsync(Count(rest, 20)),
    ["batching", .. var rest] => Contest.Run(Count(rest, Contest.Seed)),
    ["engines", .. var rest] => await EngineTable.MeasureAsync(Count(rest, EngineTable.Pages)),
    ["screenshots"] => await Screenshots.TakeAsync(),
    ["lambda", .. var rest] => await ColdFunction.MeasureAsync(Count(rest, 10)),
    ["micro", .. var rest] => Micro(rest),
    _ => Usage(),
};

static int Count(string[] rest, int otherwise) => rest is [var count] ? int.Parse(count) : otherwise;

static int Micro(string[] rest)
{
    BenchmarkSwitcher.FromTypes([typeof(ProviderBenchmarks), typeof(GitHubBenchmarks)]).Run(rest.Length == 0 ? ["--filter", "*"] : rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project Platform.Benchmarks -- start | intake [n] | cache [n] | live [n] | cli [n] | lambda [n] | batching [seed] | engines [pages] | screenshots | micro [BenchmarkDotNet arguments]");
    return 2;
}
