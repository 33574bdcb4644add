using Platform.Cli.Hosting;
using Platform.Domain.Ids;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>Makes orders of recordings: whom each is for, where it goes, and what it is signed with.</summary>
/// <param name="to">Where all go; null for the intake that serves each one's client.</param>
internal sealed class ReplayOrders(Surroundings surroundings, IServiceProvider services, Uri? to)
{
    private readonly Dictionary<(ClientId, ProviderId), string> _secrets = [];

    /// <param name="client">Null for whom each was recorded for.</param>
    public async Task<ReplayOrder> OfAsync(NamedRecording named, ClientId? client, CancellationToken cancellationToken)
    {
        var whose = client ?? RecordingTree.ClientOf(named.Recording);
        var key = (whose ?? surroundings.DefaultClient, named.Provider.Metadata.Id);
        if (!_secrets.TryGetValue(key, out var secret))
            secret = _secrets[key] = await ReplaySecret.ReadAsync(services, key.Item1, named.Provider, cancellationToken);
        return new ReplayOrder { Provider = named.Provider, Recording = named.Recording, Name = named.Name, Secret = secret, Client = whose, Intake = to ?? surroundings.AddressFor(key.Item1, "webhooks") };
    }
}
