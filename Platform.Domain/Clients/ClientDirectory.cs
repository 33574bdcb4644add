using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>The clients of a folder such as <c>clients/</c>, each with its overrides for one environment.</summary>
public sealed class ClientDirectory
{
    /// <summary>
    /// The variable with what only a deployment knows, as overrides of the files by client id:
    /// <c>{"acme-corp":{"site":{"distribution_id":"E1"}}}</c>.
    /// </summary>
    public const string OverridesVariable = "PLATFORM_CLIENT_OVERRIDES";

    private readonly Dictionary<ClientId, ClientServiceConfig> _clients;

    private readonly HashSet<ClientId> _elsewhere = [];

    public ClientDirectory(IEnumerable<ClientServiceConfig> clients) => _clients = clients.ToDictionary(c => c.ClientId);

    public IReadOnlyCollection<ClientServiceConfig> All => _clients.Values;

    public ClientServiceConfig? Find(ClientId id) => _clients.GetValueOrDefault(id);

    /// <summary>The clients of one mode. In direct mode nothing is gathered, so the quiet period is zero (RULES E1).</summary>
    public ClientDirectory Serving(IntegrationMode mode)
    {
        var served = new ClientDirectory(All
            .Where(client => client.ServiceIntegration.IntegrationMode == mode)
            .Select(client => mode == IntegrationMode.Direct ? client with { Builds = client.Builds with { QuietSeconds = 0 } } : client));
        served._elsewhere.UnionWith(_clients.Keys.Except(served._clients.Keys));
        return served;
    }

    /// <summary>Whether the processes of the other mode serve this client.</summary>
    public bool IsElsewhere(ClientId id) => _elsewhere.Contains(id);

    /// <param name="folder">Holds <c>&lt;id&gt;.json</c> and <c>&lt;id&gt;.&lt;environment&gt;.json</c>; <c>*.schema.json</c> is passed over.</param>
    /// <param name="environment">Whose overrides apply: <c>dev</c>, <c>staging</c> or <c>prod</c>.</param>
    /// <param name="overrides">The text of <see cref="OverridesVariable"/>; null or empty for none. They count more than the files.</param>
    /// <exception cref="ClientFileException">A file, or the overrides, can't be read.</exception>
    public static ClientDirectory Load(string folder, string environment, string? overrides = null)
    {
        var files = Files(folder, environment);
        return string.IsNullOrEmpty(overrides) ? new(files) : new(ClientFile.Overridden(files, overrides));
    }

    private static IEnumerable<ClientServiceConfig> Files(string folder, string environment) =>
        Directory.EnumerateFiles(folder, "*.json")
            .Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Read(file, environment));

    private static ClientServiceConfig Read(string file, string environment)
    {
        var overrides = Path.ChangeExtension(file, $".{environment}.json");
        return ClientFile.Parse(Path.GetFileName(file), File.ReadAllText(file), File.Exists(overrides) ? File.ReadAllText(overrides) : null, environment);
    }
}
