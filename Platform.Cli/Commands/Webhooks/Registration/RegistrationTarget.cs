using System.CommandLine;
using Platform.Cli.Hosting;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary>Whose intake the webhooks are for: the platform that runs here, or a deployment, whose secrets are in its AWS account.</summary>
internal sealed record RegistrationTarget(Surroundings Surroundings, ClientServiceConfig Client, Uri Api, bool Deployed)
{
    /// <param name="api">The address of the client's API; null for the one that the surroundings know.</param>
    public static RegistrationTarget Of(CommandHost host, ParseResult parsed, Uri? api, Func<Surroundings, ClientServiceConfig> read)
    {
        // As if the shell named it: what an AppHost that runs beside it says of addresses, keys and secrets is not the deployment's.
        if (api is { IsLoopback: false })
            host = host with { Variables = new Dictionary<string, string>(host.Variables) { ["PLATFORM_API"] = api.ToString() } };

        var surroundings = Surroundings.Of(host, parsed);
        var client = read(surroundings);
        var address = api ?? surroundings.AddressFor(client.ClientId, "webhooks");
        return new RegistrationTarget(surroundings, client, address, !address.IsLoopback && parsed.GetValue(CommonOptions.RunFile) is null && !host.Variables.ContainsKey("PLATFORM_PREFIX"));
    }

    public string UrlFor(ProviderId provider) => new Uri(Api, $"/clients/{Client.ClientId}/webhooks/{provider}").ToString();

    /// <summary>What the intake there verifies with.</summary>
    public IReadOnlyList<SecretReference> SecretsOf(ProviderId provider) =>
        Deployed ? DeployedSecrets.Of(Client, provider) : Client.Webhooks.Secrets.GetValueOrDefault(provider, []);
}
