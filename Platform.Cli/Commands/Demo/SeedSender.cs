using Platform.Cli.Commands.Webhooks;
using Platform.Cli.Hosting;
using Platform.Domain.Ids;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Demo;

/// <summary>Replays the seed recordings in their order, one after the other; patient while the intake starts or sheds load.</summary>
internal sealed class SeedSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Surroundings _surroundings;
    private readonly IServiceProvider _services;
    private readonly HttpClient _http = new();
    private readonly ReplaySender _sender;

    public SeedSender(Surroundings surroundings, IServiceProvider services)
    {
        _surroundings = surroundings;
        _services = services;
        _sender = new ReplaySender(_http, surroundings.Address("webhooks"), surroundings.StandIn, surroundings.Host.Clock);
    }

    /// <returns>The deliveries they became, or had become before.</returns>
    public async Task<IReadOnlyList<DeliveryId>> SendAllAsync(ClientSeeds seeds, Action<string> progress, CancellationToken cancellationToken)
    {
        var deliveries = new List<DeliveryId>();
        foreach (var (name, recording) in seeds.Recordings)
        {
            var answer = await SendAsync(seeds.Client, recording, cancellationToken);
            progress($"{seeds.Client} {deliveries.Count + 1}/{seeds.Recordings.Count} {name}: {ReplayOutcome.Of(answer)}");
            deliveries.Add(answer is { Taken: true, Delivery: { } delivery } ? delivery : throw new CommandFault(
                ExitCode.Negative, $"The seed {name} was not taken: {ReplayOutcome.Of(answer)}", "docs/diagnostics.md explains each code."));
        }

        return deliveries;
    }

    public void Dispose() => _http.Dispose();

    private async Task<ReplayAnswer> SendAsync(ClientId client, Recording recording, CancellationToken cancellationToken)
    {
        var provider = RecordingArgument.ProviderOf(recording);
        var order = new ReplayOrder
        {
            Provider = provider,
            Recording = recording,
            Intake = _surroundings.AddressFor(client, "webhooks"),
            Secret = await ReplaySecret.ReadAsync(_services, client, provider, cancellationToken),
        };
        return await Patiently.RunAsync(
            async stop => await _sender.SendAsync(order, stop) is var answer && answer.Status is 429 or >= 500
                ? throw new CommandFault(ExitCode.Unavailable, $"The intake answers: {ReplayOutcome.Of(answer)}")
                : answer,
            fault => fault is HttpRequestException or CommandFault { ExitCode: ExitCode.Unavailable },
            Patience, _surroundings.Host.Clock, cancellationToken);
    }
}
