using Platform.Cli.Hosting;
using Platform.Domain.Ids;
using Platform.Providers.Recordings;

namespace Platform.Cli.Commands.Demo;

/// <summary>The recordings that make one client's first content, in the order they must be sent.</summary>
internal sealed record ClientSeeds(ClientId Client, IReadOnlyList<(string Name, Recording Recording)> Recordings)
{
    /// <param name="only">Null for every client that has seeds; the deployment's own comes first.</param>
    public static IReadOnlyList<ClientSeeds> Of(Surroundings surroundings, ClientId? only)
    {
        var tree = new RecordingTree(surroundings.RecordingsFolder ?? throw new CommandFault(ExitCode.Usage, "There is no folder 'recordings' here or above.", "Set PLATFORM_RECORDINGS."));
        var own = surroundings.DefaultClient;
        ClientSeeds[] all =
        [
            .. tree.Seeds.Select(name => (Name: name, Recording: tree.Read(name)))
                .GroupBy(seed => RecordingTree.ClientOf(seed.Recording) ?? own)
                .Select(seeds => new ClientSeeds(seeds.Key, [.. seeds]))
                .OrderBy(seeds => seeds.Client != own).ThenBy(seeds => seeds.Client.Value, StringComparer.Ordinal),
        ];
        if (only is null)
            return all;
        return all.Where(seeds => seeds.Client == only).ToArray() is { Length: > 0 } found ? found : throw new CommandFault(
            ExitCode.Usage, $"'{only}' has no seeds.", $"These have: {string.Join(", ", all.Select(seeds => seeds.Client.Value))}.");
    }
}
