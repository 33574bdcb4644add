using System.Collections.Concurrent;

namespace Platform.StandIns.GitHost;

/// <summary>The demo clients' repositories: bare ones, so that everything but the host's web pages is real.</summary>
/// <param name="folder">Where they are: <c>&lt;client&gt;.git</c>; null for none.</param>
internal sealed class DemoRepositories(string? folder, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DemoRepository> repositories = new(StringComparer.Ordinal);

    /// <summary>Makes the repositories that are not there yet; what was edited since stays.</summary>
    /// <param name="sources">A folder of files for each client.</param>
    public static DemoRepositories Open(string? sources, string? folder, TimeProvider clock)
    {
        if (sources is not null && folder is not null && Directory.Exists(sources))
        {
            foreach (var source in Directory.EnumerateDirectories(sources).Order(StringComparer.Ordinal))
                DemoRepository.Make(source, Path.Combine(folder, $"{Path.GetFileName(source)}.git"), clock.GetUtcNow());
        }

        return new DemoRepositories(folder, clock);
    }

    public DemoRepository? Find(string client) =>
        folder is not null && client.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && Directory.Exists(Path.Combine(folder, $"{client}.git"))
            ? repositories.GetOrAdd(client, name => new DemoRepository(Path.Combine(folder, $"{name}.git"), clock))
            : null;
}
