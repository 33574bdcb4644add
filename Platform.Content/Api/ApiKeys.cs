using Platform.Aws.Documents;
using Platform.Content.Cache;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Content.Api;

/// <summary>
/// Keys of the content API: those that the configuration gives a client (<c>EDITORIAL_STORE_CONTENT_KEY</c>, and
/// <c>EDITORIAL_STORE_CONTENT_PREVIEW_KEY</c>, which shows drafts), and issued ones, stored as hashes.
/// </summary>
internal sealed class ApiKeys(ContentCache cache, ClientDirectory clients, IConfiguration configuration)
{
    private readonly Dictionary<string, ApiKey> configured = Configured(clients, configuration);

    /// <returns>Null where no client has this key.</returns>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = ApiKey.HashOf(key);
        return configured.GetValueOrDefault(hash)
            ?? (await cache.Table.GetAsync(Row(hash), ApiRows.Key, cancellationToken))?.Value;
    }

    /// <returns>The key. It can't be read again.</returns>
    public async Task<string> IssueAsync(ApiKey owner, CancellationToken cancellationToken)
    {
        var key = ApiKey.Fresh();
        await cache.Table.PutAsync(Row(ApiKey.HashOf(key)), owner, replaces: 0, ApiRows.Key, cancellationToken);
        return key;
    }

    private static Dictionary<string, ApiKey> Configured(ClientDirectory clients, IConfiguration configuration)
    {
        var keys = new Dictionary<string, ApiKey>();
        foreach (var client in clients.All.Select(client => client.ClientId))
        {
            Add("CONTENT_KEY", new ApiKey(client, Preview: false));
            Add("CONTENT_PREVIEW_KEY", new ApiKey(client, Preview: true));

            void Add(string name, ApiKey owner)
            {
                if (configuration[$"{Variable(client)}_{name}"] is { Length: > 0 } key)
                    keys[ApiKey.HashOf(key)] = owner;
            }
        }

        return keys;
    }

    private static string Variable(ClientId client) => client.Value.ToUpperInvariant().Replace('-', '_');

    private static DocumentKey Row(string hash) => new($"apikey#{hash}", "apikey");
}
