using System.Runtime.CompilerServices;
using Platform.Aws.Secrets;
using Platform.Content.Sources;
using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Pulling;

namespace Platform.Content.Pulling;

/// <summary>What a CMS's read API tells. <c>&lt;PROVIDER&gt;_API_URL</c> points it elsewhere.</summary>
internal sealed class ApiPull(IHttpClientFactory http, IConfiguration configuration, SecretReader secrets, TimeProvider clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "content-pull";

    public async IAsyncEnumerable<SourceRecord> ReadAsync(
        ClientServiceConfig client, string environment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (client.ContentProvider is not { } source)
            yield break;
        if (ProviderRegistry.Find(source) is not IContentReader reader)
            throw new ContentReadException($"The content of {source} can't be read in direct mode. `platform clients validate` names the providers that can be.");

        var now = clock.GetUtcNow();
        using var sending = http.CreateClient(Client);
        var reading = new ContentReading
        {
            Client = client,
            Environment = environment,
            Http = sending,
            Address = configuration[$"{source.Value.ToUpperInvariant()}_API_URL"] is { Length: > 0 } address ? address : null,
            Token = await TokenAsync(client, cancellationToken),
            At = now,
        };
        await foreach (var unified in reader.ReadAsync(reading, cancellationToken))
        {
            if (!unified.Draft)
                yield return SourceRecords.Of(unified, client.Content.DefaultLocale, now);
        }
    }

    private async Task<string?> TokenAsync(ClientServiceConfig client, CancellationToken cancellationToken)
    {
        if (client.Content.Token is not { } reference)
            return null;
        return await secrets.ReadAsync([reference], cancellationToken) is [var token, ..]
            ? token.Value
            : throw new ContentReadException($"The token {reference.Ref} of content.token is not there, or has ended. Set it.");
    }
}
