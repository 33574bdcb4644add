using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Cli.Commands.Webhooks.Runs;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Webhooks;

/// <summary><c>platform webhooks diff before.json after.json</c>: compares what two runs caused.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> A = new("run-a") { Description = "A file that `replay --save` wrote, or ids of deliveries with commas between." };
    private static readonly Argument<string> B = new("run-b") { Description = "The other." };
    private static readonly Option<bool> Exact = new("--exact") { Description = "Compare revisions, order keys and times too: for two runs of the same bodies." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("diff", """
            What two runs caused: verdicts, events, what changed in the content, build decisions, files of the site.
            Ids that are made anew, revisions and times are made equal, unless --exact is given.
            Exit code, as of `diff`: 0 if the runs are equal, 1 if they differ.

            Examples:
              platform webhooks diff before.json after.json
              platform webhooks diff dlv_0c5m2k…,dlv_0c5m2m… dlv_0c5n01…,dlv_0c5n07… --json
            """)
        {
            A, B, Exact, RunOptions.Wait,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var a = await ReadAsync(host, parsed, parsed.GetRequiredValue(A), cancellationToken);
        var b = await ReadAsync(host, parsed, parsed.GetRequiredValue(B), cancellationToken);
        var difference = RunDifference.Between(a, b, parsed.GetValue(Exact));
        new Printer(host, parsed).Write(difference, printer =>
        {
            if (difference.Equal)
            {
                printer.Line($"Equal: {Words.Count(a.Deliveries.Count, "delivery", "deliveries")}, the same outcome.");
                return;
            }

            printer.Line($"--- {parsed.GetRequiredValue(A)}");
            printer.Line($"+++ {parsed.GetRequiredValue(B)}");
            foreach (var line in difference.Text)
                printer.Line(line);
        });
        return difference.Equal ? ExitCode.Done : ExitCode.Negative;
    }

    private static async Task<SavedRun> ReadAsync(CommandHost host, ParseResult parsed, string named, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(named, host.Directory);
        if (File.Exists(path))
            return SavedRun.Read(path);
        if (!named.StartsWith("dlv_", StringComparison.Ordinal))
            throw new CommandFault(ExitCode.Usage, $"'{named}' is no file and no delivery's id.", "`platform webhooks replay … --save run.json` writes a run.");

        var surroundings = Surroundings.Of(host, parsed).Required();
        await using var services = PlatformServices.Build(surroundings);
        DeliveryId[] ids = [.. named.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new DeliveryId(id.Trim()))];
        return await services.GetRequiredService<RunReader>().ReadAsync(ids, RunOptions.PatienceOf(parsed), cancellationToken);
    }
}
