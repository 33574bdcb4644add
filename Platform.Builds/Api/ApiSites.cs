using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Api;

/// <summary>Finds whom a request is about: by the client it names, or by the build or release that one of the clients has.</summary>
internal sealed class ApiSites(DocumentTable table, ReleaseReader releases, ClientDirectory clients, PlatformSettings settings)
{
    public ClientServiceConfig? Client(string? id) => id is null ? null : clients.Find(new ClientId(id));

    public SiteKey Site(ClientId client) => new(client, settings.Environment);

    /// <param name="lane"><c>preview</c>, or nothing for what visitors see.</param>
    public SiteKey Site(ClientId client, string? lane) => lane == BuildView.PreviewLane ? Site(client).ToPreview() : Site(client);

    public async Task<(SiteKey Site, Build Build)?> BuildAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var site in clients.All.Select(client => Site(client.ClientId)).SelectMany(site => new[] { site, site.ToPreview() }))
        {
            if (await table.GetAsync(RowKeys.Build(site, new BuildId(id)), RowTypes.Build, cancellationToken) is { } build)
                return (site, build.Value);
        }

        return null;
    }

    public async Task<SiteKey?> ReleaseAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var client in clients.All)
        {
            if (await releases.GetAsync(client.ClientId, settings.Environment, new ReleaseId(id), cancellationToken) is not null)
                return Site(client.ClientId);
        }

        return null;
    }

    public static Problem NoClient(string? id) =>
        new("client_unknown", 404, $"There is no client '{id}'.", "Name a client of the clients folder.");

    public static Problem NoBuild(string id) =>
        new("build_unknown", 404, $"There is no build '{id}'.", "GET /builds?client= lists them; records are kept for 90 days.");

    public static Problem NoRelease(string id) =>
        new("release_unknown", 404, $"There is no release '{id}', or its files were collected.", "GET /releases?client= lists those that can be shown again.");
}
