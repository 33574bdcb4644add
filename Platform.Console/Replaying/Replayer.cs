using Platform.Aws.Secrets;
using Platform.Console.Outages;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Replaying;

/// <summary>Signs a recorded or kept webhook afresh with the client's own secret, and sends it to the intake.</summary>
internal sealed class Replayer(
    HttpClient http, ConsoleOptions options, PlatformSettings settings, ClientDirectory clients, SecretReader secrets, TimeProvider clock)
{
    /// <summary>The intake may ask a provider's API before it answers.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <param name="client">Null for the deployment's default client, at the route that names none.</param>
    public async Task<IResult> SendAsync(Recording recording, ProviderId from, ClientId? client, bool asEdit, CancellationToken cancellationToken)
    {
        if (ProviderRegistry.Find(from) is not { } provider)
            return new Problem("provider_unknown", 404, $"There is no provider '{from}'.", "Use a recording of one of the providers in docs/providers.");
        client ??= RecordingTree.ClientOf(recording);
        if ((client ?? settings.DefaultClient) is not { } whose || clients.Find(whose) is not { } config)
            return new Problem("client_unknown", 404, $"There is no client '{client ?? settings.DefaultClient}'.", "Set PLATFORM_DEFAULT_CLIENT to a client of the clients folder.");
        if (options.WebhooksFor(config) is not { } intake)
            return new Problem("intake_unknown", 503, "services__webhooks__http__0 is not set, so there is no intake to send it to.", "Start the console by the AppHost.");

        var live = await secrets.ReadAsync(config.Webhooks.Secrets.GetValueOrDefault(from, []), cancellationToken);
        if (live.Count == 0)
            return new Problem("secret_missing", 409, $"No secret of {from} is configured for {whose}, so nothing can be signed.",
                $"Name one in clients/{whose}.json under webhooks.secrets.{from}, and set it.");

        var sender = new ReplaySender(http, intake, options.StandIn, clock);
        var order = new ReplayOrder { Provider = provider, Recording = recording, Secret = live[0].Value, Client = client, AsEdit = asEdit };
        var answer = await Asking.AskAsync("The intake", limited => sender.SendAsync(order, limited), cancellationToken, Limit);
        return answer.Match(
            replayed => Results.Ok(ReplayMarkup.Of(replayed)),
            outage => new Problem("intake_unreachable", 502, outage, "Look at the overview, and start what is stopped.", Retryable: true));
    }
}
