using System.Security.Cryptography;
using System.Text;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.Domain.Engines;

namespace Platform.Builds.Sealing;

/// <summary>Equality of everything but the content that a site is made of: starter with lock file, engine, client configuration (RULES C3).</summary>
internal sealed class TemplateHash(StarterFiles starters, BuildSettings settings)
{
    /// <returns>SHA-256, lower-case hex.</returns>
    public string Of(Engine engine, ClientServiceConfig client)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (settings.StarterVersions.TryGetValue(engine.Id, out var version))
            hash.AppendData(Encoding.UTF8.GetBytes(version + "\n"));
        else
            AppendFiles(hash, engine);

        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', engine.Build.Concat(engine.Install).Select(command => string.Join(' ', command)).Append(engine.Output))));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', engine.Environment.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={e.Value}"))));
        hash.AppendData(SiteConfigFile.Of(client));
        // How its files are cached is part of a release as well.
        hash.AppendData(Encoding.UTF8.GetBytes($"{client.Site.Freshness} {client.ServiceIntegration.EnableCaching}"));
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private void AppendFiles(IncrementalHash hash, Engine engine)
    {
        foreach (var (path, file) in starters.Of(engine))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
    }
}
