using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Deliveries;
using Platform.Cli.Commands.Deliveries;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Webhooks;

/// <summary><c>platform webhooks record dlv_…</c>: keeps received webhooks as recordings, without the people in them.</summary>
internal static class RecordCommand
{
    private static readonly Argument<string[]> Deliveries = new("delivery") { Description = "Ids of deliveries: dlv_…", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<int> Last = new Option<int>("--last") { Description = "The newest so many, of --client and --provider where named." }.AtLeast(1);
    private static readonly Option<string?> Case = new("--case") { Description = "Name of the case; by default made of the event's kind and the delivery's id." };
    private static readonly Option<string?> To = new("--to") { Description = "The tree to write to; by default recordings/." };
    private static readonly Option<bool> Force = new("--force") { Description = "Write also what no longer says the same once it is redacted, and over a recording of that name." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("record", """
            Keep received webhooks as recordings, redacted: recordings/<provider>/<case>/request.http and expected.json.
            Names, mails, phones, addresses, IPs and free texts become invented ones; ids, amounts and all else stay byte for byte.
            What would normalise to other events is refused. Exit code 0: all were written.

            Examples:
              platform webhooks record dlv_0c5m2k… --case order-with-gift
              platform webhooks record --last 5 --client editorial-store --provider snipcart
            """)
        {
            Deliveries, Last, CommonOptions.Client, CommonOptions.Provider, Case, To, Force,
        };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(Deliveries)?.Length ?? 0;
            // As it was written: its own validator says what is wrong with it.
            var last = result.GetResult(Last) is { Implicit: false, Tokens: [var written, ..] } ? written.Value : null;
            if ((named > 0) == (last is not null))
                result.AddError("Name deliveries, or take the newest with --last.");
            if (result.GetValue(Case) is { } name && (named > 1 || last is not (null or "1") || !RecordedCaseName.IsValid(name)))
                result.AddError("--case names one recording, in lower-case letters, digits and hyphens.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        await using var services = PlatformServices.Build(surroundings);
        var recorder = ActivatorUtilities.CreateInstance<DeliveryRecorder>(services, surroundings.DefaultClient);
        var tree = parsed.GetValue(To) is { } folder ? Path.GetFullPath(folder, host.Directory)
            : surroundings.RecordingsFolder ?? Path.Combine(host.Directory, "recordings");

        var outcomes = new List<RecordOutcome>();
        foreach (var id in await IdsAsync(services, surroundings, parsed, cancellationToken))
            outcomes.Add(await recorder.RecordAsync(id, tree, parsed.GetValue(Case), parsed.GetValue(Force), cancellationToken));

        new Printer(host, parsed).Write(outcomes, printer => outcomes.ForEach(outcome => printer.Line(outcome.ToString())));
        return outcomes.Count > 0 && outcomes.TrueForAll(outcome => outcome.Folder is not null) ? ExitCode.Done : ExitCode.Negative;
    }

    private static async Task<IReadOnlyList<DeliveryId>> IdsAsync(IServiceProvider services, Surroundings surroundings, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Deliveries) is { Length: > 0 } named)
            return [.. named.Select(id => new DeliveryId(id))];
        var newest = await new NewestDeliveries(services.GetRequiredService<DeliveryReader>(), surroundings.Environment)
            .ReadAsync(CommonOptions.ClientOf(parsed), CommonOptions.ProviderOf(parsed), parsed.GetValue(Last), cancellationToken);
        return newest.Count > 0
            ? [.. newest.Reverse().Select(record => record.Id)]
            : throw new CommandFault(ExitCode.Negative, "There is no such delivery (any more).", "`platform deliveries list` shows those that are there.");
    }
}
