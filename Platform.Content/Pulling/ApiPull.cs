using System.Runtime.CompilerServices;
using Platform.Aws.Secrets;
using Platform.Content.Sources;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Pulling;

namespace Platform.Content.Pulling;

/// <summary>What a provider's read API tells. <c>&lt;PROVIDER&gt;_API_URL</c> points it elsewhere.</summary>
internal sealed class ApiPull(IHttpClientFactory http, IConfiguration configuration, SecretReader secrets, TimeProvider clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "content-pull";

    /// <summary>All that the client's CMS has published, as records.</summary>
    public async IAsyncEnumerable<SourceRecord> ReadAsync(
        ClientServiceConfig client, string environment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (client.ContentProvider is not { } source)
            yield break;

        string? after = null;
        do
        {
            var page = await ReadPageAsync(client, environment, source, after, pageSize: null, cancellationToken);
            foreach (var unified in page.Events.Where(unified => !unified.Draft))
                yield return SourceRecords.Of(unified, client.Content.DefaultLocale, clock.GetUtcNow());
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>One page of what a provider has published.</summary>
    /// <param name="pageSize">The most documents; null for the most that suits the provider.</param>
    /// <exception cref="ContentReadException">The provider refuses, can't be reached, or has no API to be read by.</exception>
    public async Task<ContentPage> ReadPageAsync(
        ClientServiceConfig client, string environment, ProviderId provider, string? after, int? pageSize, CancellationToken cancellationToken)
    {
        if (ProviderRegistry.Find(provider) is not IContentReader reader)
            throw new ContentReadException($"The content of {provider} can't be read at once. `platform clients validate` names the providers that can be.");

        using var sending = http.CreateClient(Client);
        var reading = new ContentReading
        {
            Client = client,
            Environment = environment,
            Http = sending,
            Address = configuration[$"{provider.Value.ToUpperInvariant()}_API_URL"] is { Length: > 0 } address ? address : null,
            Token = await TokenAsync(client, provider, cancellationToken),
            At = clock.GetUtcNow(),
            Clock = clock,
        };
        return await reader.ReadAsync(pageSize is { } most ? reading with { PageSize = most } : reading, after, cancellationToken);
    }

    private async Task<string?> TokenAsync(ClientServiceConfig client, ProviderId provider, CancellationToken cancellationToken)
    {
        var ofShop = client.ServiceIntegration.EcommerceConfig?.Provider == provider;
        if ((ofShop ? client.Content.ShopToken : client.Content.Token) is not { } reference)
            return null;
        return await secrets.ReadAsync([reference], cancellationToken) is [var token, ..]
            ? token.Value
            : throw new ContentReadException($"The token {reference.Ref} of {(ofShop ? "content.shop_token" : "content.token")} is not there, or has ended. Set it.");
    }
}
