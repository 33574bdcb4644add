using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;

namespace Platform.Cli.Commands.Clients;

/// <summary>The files of a clients' folder: <c>&lt;id&gt;.json</c>, and <c>&lt;id&gt;.&lt;environment&gt;.json</c> over it.</summary>
internal sealed class ClientFiles(string folder)
{
    public string Folder => folder;

    public IReadOnlyList<string> Ids { get; } =
        [.. Names(folder).Where(name => !name.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The environments that override a client.</summary>
    public IEnumerable<string> EnvironmentsOf(string id) => OverridesOf(id).Select(name => name[(id.Length + 1)..]);

    /// <summary>A client, with the overrides of an environment where there are any.</summary>
    /// <param name="environment">Null reads its file alone.</param>
    /// <exception cref="CommandFault">There is no such client.</exception>
    /// <exception cref="ClientFileException">A file can't be read.</exception>
    public ClientServiceConfig Read(string id, string? environment)
    {
        if (!Ids.Contains(id))
            throw Unknown(id);
        var overrides = Path.Combine(folder, $"{id}.{environment}.json");
        var client = ClientFile.Parse($"{id}.json", File.ReadAllText(PathOf(id)), environment is not null && File.Exists(overrides) ? File.ReadAllText(overrides) : null, environment);
        return environment is null ? client : client with { Environment = environment };
    }

    public string PathOf(string id) => Path.Combine(folder, id + ".json");

    public CommandFault Unknown(string id) => new(
        ExitCode.Negative, $"{folder} has no {id}.json.",
        Ids.Count == 0 ? "`platform clients new` writes one." : NearestName.Of(id, Ids) is { } near ? $"Did you mean {near}? It has {string.Join(", ", Ids)}." : $"It has {string.Join(", ", Ids)}.");

    /// <summary>Checks a client alone and under each environment that overrides it.</summary>
    public IEnumerable<CheckedClient> Check(string id, bool deployable)
    {
        var json = File.ReadAllText(PathOf(id));
        yield return new CheckedClient(id, $"{id}.json", [.. Misnamed(id, json), .. ClientValidation.OfFile(json, null, deployable)]);

        foreach (var name in OverridesOf(id))
        {
            var overrides = File.ReadAllText(Path.Combine(folder, name + ".json"));
            yield return new CheckedClient(id, $"{id}.json + {name}.json", ClientValidation.OfFile(json, overrides, deployable, name[(id.Length + 1)..]));
        }
    }

    private IEnumerable<string> OverridesOf(string id) => Names(folder)
        .Where(name => name.StartsWith(id + ".", StringComparison.Ordinal) && !name.EndsWith(".schema", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<ClientFault> Misnamed(string id, string json)
    {
        if (ClientValidation.IdOf(json) is { } written && written != id)
            yield return new ClientFault("$.client_id", written, $"The file is named {id}.json.", "Name both alike.");
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));
}
