using Platform.Stacks.Clients;

namespace Platform.Stacks.Providers.Decap;

/// <summary>Decap's admin page is part of the site; signing in at the Git host takes a server with a secret: a small proxy.</summary>
internal sealed class DecapPart : IProviderPart
{
    public void Add(ProviderScope scope)
    {
        var proxy = new OAuthProxy(scope.Stack, scope.Plan);
        var settings = scope.Plan.Client.ServiceIntegration.CmsConfig!.Settings;
        var repository = $"{settings.GetValueOrDefault("repository_owner", "owner")}/{settings.GetValueOrDefault("repository", "repository")}";
        StackOutputs.Output(scope.Stack, "DecapAdminUrl", $"{scope.Site}/admin/", "Where editors work");
        StackOutputs.Output(scope.Stack, "DecapBackend", $"backend: {{ name: github, repo: {repository}, branch: {settings.GetValueOrDefault("branch", "main")}, base_url: {proxy.Url}, auth_endpoint: auth }}", "The backend of admin/config.yml");
        StackOutputs.Output(scope.Stack, "DecapOAuthCallback", $"{proxy.Url}/callback", "The callback address of the OAuth app at the Git host");
        StackOutputs.Output(scope.Stack, "DecapOAuthSecret", proxy.SecretPath, "SSM parameter (SecureString) with the OAuth app's client secret");
    }
}
