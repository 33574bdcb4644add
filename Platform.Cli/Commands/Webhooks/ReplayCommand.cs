using System.CommandLine;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary><c>platform webhooks replay recordings/sanity/article-published</c>: signs a recording afresh and posts it.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<string> Recording = new("recording") { Description = "A recording's folder, or its name below recordings/ such as sanity/article-published." };
    private static readonly Option<Uri?> To = new("--to") { Description = "Base address of another intake." };
    private static readonly Option<bool> AsEdit = new("--as-edit") { Description = "Send a new edit of it: new id, revision and time, visibly changed." };
    private static readonly Option<bool> NewId = new("--new-id") { Description = "Send the same body under a new delivery id." };
    private static readonly Option<int> Times = new("--times") { Description = "How often.", DefaultValueFactory = _ => 1 };

    public static Command Create(CommandHost host)
    {
        var command = new Command("replay", "Sign a recorded webhook afresh and send it. Exit code 0: accepted, duplicate or ignored.")
        {
            Recording, CommonOptions.Client, To, AsEdit, NewId, Times,
        };
        Times.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var times) || times < 1))
                result.AddError("--times must be a whole number of 1 or more.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var recording = RecordingArgument.Read(surroundings, parsed.GetRequiredValue(Recording));
        var provider = RecordingArgument.ProviderOf(recording);
        var client = CommonOptions.ClientOf(parsed) ?? RecordingTree.ClientOf(recording);
        var intake = parsed.GetValue(To) ?? surroundings.Address("webhooks");
        await using var services = PlatformServices.Build(surroundings);
        var order = new ReplayOrder
        {
            Provider = provider,
            Recording = recording,
            Secret = await ReplaySecret.ReadAsync(services, client ?? surroundings.DefaultClient, provider, cancellationToken),
            Client = client,
            AsEdit = parsed.GetValue(AsEdit),
            NewId = parsed.GetValue(NewId),
        };

        using var http = new HttpClient();
        var sender = new ReplaySender(http, intake, surroundings.StandIn, host.Clock);
        var answers = new List<ReplayAnswer>();
        for (var i = 0; i < parsed.GetValue(Times); i++)
            answers.Add(await SendAsync(sender, order, cancellationToken));

        new Printer(host, parsed).Write(answers.Select(ReplayOutcome.Of), printer => answers.ForEach(answer => printer.Line(ReplayOutcome.Of(answer).ToString())));
        return answers.TrueForAll(answer => answer.Taken) ? ExitCode.Done : ExitCode.Negative;
    }

    private static async Task<ReplayAnswer> SendAsync(ReplaySender sender, ReplayOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(order, cancellationToken);
        }
        catch (NotSupportedException fault)
        {
            throw new CommandFault(ExitCode.Usage, fault.Message, "Use --as-edit for a new delivery.", fault);
        }
    }
}
