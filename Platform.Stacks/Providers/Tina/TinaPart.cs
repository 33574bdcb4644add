using Platform.Domain.Clients;
using Platform.Stacks.Clients;

namespace Platform.Stacks.Providers.Tina;

/// <summary>The build of Tina's admin page needs the project's id and branch, and a read-only token of TinaCloud.</summary>
internal sealed class TinaPart : IProviderPart
{
    public IEnumerable<KeyValuePair<string, string>> BuildVariables(ClientServiceConfig client)
    {
        var settings = client.ServiceIntegration.CmsConfig!.Settings;
        foreach (var (variable, setting) in new[] { ("TINA_CLIENT_ID", "client_id"), ("TINA_BRANCH", "branch") })
        {
            if (settings.TryGetValue(setting, out var value))
                yield return new(variable, value);
        }
    }

    public IEnumerable<KeyValuePair<string, string>> BuildParameters(ClientServiceConfig client) => [new("TINA_TOKEN", TokenPath(client))];

    public void Add(ProviderScope scope)
    {
        StackOutputs.Output(scope.Stack, "TinaAdminUrl", $"{scope.Site}/admin/index.html", "Where editors work");
        StackOutputs.Output(scope.Stack, "TinaTokenParameter", TokenPath(scope.Plan.Client), "SSM parameter (SecureString) with TinaCloud's read-only token; the build reads it");
    }

    private static string TokenPath(ClientServiceConfig client) => DeployedSecrets.DefaultName(client, "tina-token")["ssm:".Length..];
}
