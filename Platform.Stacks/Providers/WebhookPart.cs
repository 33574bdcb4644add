using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Stacks.Clients;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Providers;

/// <summary>What has to be set at a provider so that its webhooks come, as outputs: the exact address, the events, the secret's name.</summary>
internal sealed class WebhookPart(ProviderId provider) : IProviderPart
{
    public void Add(ProviderScope scope)
    {
        var client = scope.Plan.Client;
        if (!client.WebhookProviders.Contains(provider))
            return;

        var metadata = ProviderRegistry.Find(provider)!.Metadata;
        var name = $"Webhook{string.Concat(provider.Value.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";
        var secrets = DeployedClient.Of(client).Webhooks.Secrets[provider].Select(secret => secret.Ref);
        Output("Url", $"{scope.Api}/clients/{client.ClientId}/webhooks/{provider}", $"Set it at {metadata.Name} as the webhook's address");
        Output("Events", string.Join("; ", metadata.Handled), $"What {metadata.Name} should send, and what becomes of it");
        Output("Secret", string.Join(" ", secrets), $"Where {metadata.Name}'s secret is kept ({metadata.Scheme})");

        void Output(string part, string value, string description) => StackOutputs.Output(scope.Stack, name + part, value, description);
    }
}
