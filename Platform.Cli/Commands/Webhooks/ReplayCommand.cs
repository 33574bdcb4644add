using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Platform.Cli.Commands.Webhooks.Runs;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary><c>platform webhooks replay recordings/sanity/article-published</c>: signs recordings afresh and posts them.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<string[]> Recordings = new("recording")
    {
        Description = "A recording's folder; its name below recordings/ such as sanity/article-published; a folder of several; a pattern such as 'sanity/*'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> All = new("--all") { Description = "All recordings there are." };
    private static readonly Option<Uri?> To = new("--to") { Description = "Base address of another intake." };
    private static readonly Option<bool> AsEdit = new("--as-edit") { Description = "Send a new edit of it: new id, revision and time, visibly changed." };
    private static readonly Option<bool> NewId = new("--new-id") { Description = "Send the same body under a new delivery id." };
    private static readonly Option<int> Times = new Option<int>("--times") { Description = "How often.", DefaultValueFactory = _ => 1 }.AtLeast(1);
    private static readonly Option<double?> Rate = new("--rate") { Description = "So many a second, however long answers take (64 at once at most). Without it each waits for the one before." };
    private static readonly Option<Corruption?> Corrupt = new("--corrupt") { Description = "Send it wrong: signature (another secret), body (a byte changed after signing), time (signed an hour ago)." };
    private static readonly Option<string?> Save = new("--save") { Description = "Wait for what it causes, and write that to a file for `platform webhooks diff`." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("replay", """
            Sign recorded webhooks afresh and send them.
            Exit code 0: all were accepted, duplicate or ignored. With --corrupt it is 0 if all were refused, and 1 if one was taken.

            Examples:
              platform webhooks replay sanity/article-published --as-edit
              platform webhooks replay 'snipcart/*' sanity/article-deleted --save before.json
              platform webhooks replay sanity/article-published --as-edit --times 300 --rate 30
              platform webhooks replay --all --corrupt signature
            """)
        {
            Recordings, All, CommonOptions.Client, To, AsEdit, NewId, Times, Rate, Corrupt, Save, RunOptions.Wait,
        };
        Rate.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 10_000))
                result.AddError("--rate must be a number above 0, and 10000 at most.");
        });
        command.Validators.Add(result =>
        {
            if ((result.GetValue(Recordings)?.Length > 0) == result.GetValue(All))
                result.AddError("Name recordings, or take --all.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var recordings = RecordingArgument.ReadAll(surroundings, parsed.GetValue(Recordings) ?? []);
        var intake = parsed.GetValue(To) ?? surroundings.Address("webhooks");
        var save = parsed.GetValue(Save);
        await using var services = PlatformServices.Build(save is null ? surroundings : surroundings.Required());
        var orders = await OrdersAsync(new ReplayOrders(surroundings, services, parsed.GetValue(To)), recordings, parsed, cancellationToken);

        var printer = new Printer(host, parsed);
        using var http = new HttpClient();
        var sender = new ReplaySender(http, intake, surroundings.StandIn, host.Clock);
        var run = new ReplayRun(sender, host.Clock, parsed.GetValue(Rate), named: recordings.Count > 1);
        var results = await run.SendAsync(orders, line => { if (!printer.Json) printer.Line(line); }, cancellationToken);

        if (save is not null)
        {
            var sent = results.Select(result => new RunDelivery { Recording = result.Order.Name, Verdict = result.Answer.Verdict ?? $"status {result.Answer.Status}", DeliveryId = result.Answer.Delivery?.Value });
            var saved = await services.GetRequiredService<RunReader>().ReadAsync([.. sent], RunOptions.PatienceOf(parsed), cancellationToken);
            await saved.WriteAsync(Path.GetFullPath(save, host.Directory), cancellationToken);
        }

        var paced = parsed.GetValue(Rate) is not null;
        printer.Write(results.Select(result => ReplayOutcome.Of(result.Order.Name, result.Answer, paced ? result.Late : null)), _ => { });
        return ExitCodeOf(results, parsed.GetValue(Corrupt) is not null);
    }

    private static async Task<IReadOnlyList<ReplayOrder>> OrdersAsync(
        ReplayOrders orders, IReadOnlyList<NamedRecording> recordings, ParseResult parsed, CancellationToken cancellationToken)
    {
        var made = new List<ReplayOrder>();
        foreach (var named in recordings)
        {
            made.Add(await orders.OfAsync(named, CommonOptions.ClientOf(parsed), cancellationToken) with
            {
                AsEdit = parsed.GetValue(AsEdit),
                NewId = parsed.GetValue(NewId),
                Corrupt = parsed.GetValue(Corrupt),
            });
        }

        return [.. Enumerable.Repeat(made, parsed.GetValue(Times)).SelectMany(round => round)];
    }

    private static int ExitCodeOf(IReadOnlyList<ReplayResult> results, bool corrupt)
    {
        if (results.Any(result => result.Answer.Status == 0))
            return ExitCode.Unavailable;
        return results.All(result => corrupt ? result.Answer.Refused : result.Answer.Taken) ? ExitCode.Done : ExitCode.Negative;
    }
}
