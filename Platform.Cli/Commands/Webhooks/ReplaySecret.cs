using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Secrets;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>The first live secret that a client's configuration names for a provider.</summary>
internal static class ReplaySecret
{
    public static async Task<string> ReadAsync(IServiceProvider services, ClientId id, IWebhookProvider provider, CancellationToken cancellationToken)
    {
        var clients = services.GetRequiredService<ClientDirectory>();
        var client = clients.Find(id)
            ?? throw new CommandFault(ExitCode.Negative, $"There is no client '{id}'; there are {string.Join(", ", clients.All.Select(c => c.ClientId.Value))}.");
        var references = client.Webhooks.Secrets.GetValueOrDefault(provider.Metadata.Id) ?? [];
        var secrets = await services.GetRequiredService<SecretReader>().ReadAsync(references, cancellationToken);
        return secrets.Count > 0 ? secrets[0].Value : throw new CommandFault(
            ExitCode.Unavailable,
            $"No live secret of '{id}' for {provider.Metadata.Id} was found{(references.Count > 0 ? $" at {string.Join(", ", references.Select(r => r.Ref))}" : "")}.",
            "Start the AppHost, which makes development secrets, or set the variable that the reference names.");
    }
}
