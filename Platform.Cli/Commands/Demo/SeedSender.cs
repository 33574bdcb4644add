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
        _sender = new ReplaySender(_http, surroundings.Address("webhooks"), surroundings.SnipcartStandIn, surroundings.Host.Clock);
    }

    /// <returns>The deliveries they became, or had become before.</returns>
    public async Task<IReadOnlyList<DeliveryId>> SendAllAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        var tree = new RecordingTree(_surroundings.RecordingsFolder ?? throw new CommandFault(ExitCode.Usage, "There is no folder 'recordings' here or above.", "Set PLATFORM_RECORDINGS."));
        var seeds = tree.Seeds;
        var deliveries = new List<DeliveryId>();
        foreach (var name in seeds)
        {
            var answer = await SendAsync(tree.Read(name), cancellationToken);
            progress($"{deliveries.Count + 1}/{seeds.Count} {name}: {ReplayOutcome.Of(answer)}");
            deliveries.Add(answer is { Taken: true, Delivery: { } delivery } ? delivery : throw new CommandFault(
                ExitCode.Negative, $"The seed {name} was not taken: {ReplayOutcome.Of(answer)}", "docs/diagnostics.md explains each code."));
        }

        return deliveries;
    }

    public void Dispose() => _http.Dispose();

    private async Task<ReplayAnswer> SendAsync(Recording recording, CancellationToken cancellationToken)
    {
        var provider = RecordingArgument.ProviderOf(recording);
        var order = new ReplayOrder
        {
            Provider = provider,
            Recording = recording,
            Secret = await ReplaySecret.ReadAsync(_services, RecordingTree.ClientOf(recording) ?? _surroundings.DefaultClient, provider, cancellationToken),
        };
        return await Patiently.RunAsync(
            async stop => await _sender.SendAsync(order, stop) is var answer && answer.Status is 429 or >= 500
                ? throw new CommandFault(ExitCode.Unavailable, $"The intake answers: {ReplayOutcome.Of(answer)}")
                : answer,
            fault => fault is HttpRequestException or CommandFault { ExitCode: ExitCode.Unavailable },
            Patience, _surroundings.Host.Clock, cancellationToken);
    }
}
