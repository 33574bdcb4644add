using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;

namespace Platform.Cli.Commands.Clients;

/// <summary>The files of a clients' folder: <c>&lt;id&gt;.json</c>, and <c>&lt;id&gt;.&lt;environment&gt;.json</c> over it.</summary>
internal sealed class ClientFiles(string folder)
{
    public string Folder => folder;

    public IReadOnlyList<string> Ids { get; } =
        [.. Names(folder).Where(name => !name.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Checks a client alone and under each environment that overrides it.</summary>
    public IEnumerable<CheckedClient> Check(string id, bool deployable)
    {
        var json = File.ReadAllText(Path.Combine(folder, id + ".json"));
        yield return new CheckedClient(id, $"{id}.json", [.. Misnamed(id, json), .. ClientValidation.OfFile(json, null, deployable)]);

        foreach (var name in Names(folder).Where(name => name.StartsWith(id + ".", StringComparison.Ordinal) && !name.EndsWith(".schema", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var overrides = File.ReadAllText(Path.Combine(folder, name + ".json"));
            yield return new CheckedClient(id, $"{id}.json + {name}.json", ClientValidation.OfFile(json, overrides, deployable, name[(id.Length + 1)..]));
        }
    }

    private static IEnumerable<ClientFault> Misnamed(string id, string json)
    {
        if (ClientValidation.IdOf(json) is { } written && written != id)
            yield return new ClientFault("$.client_id", written, $"The file is named {id}.json.", "Name both alike.");
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));
}
