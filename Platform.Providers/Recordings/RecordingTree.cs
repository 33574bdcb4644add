using Platform.Domain.Ids;

namespace Platform.Providers.Recordings;

/// <summary>The tree <c>recordings/&lt;provider&gt;/&lt;case&gt;/request.http</c>.</summary>
public sealed class RecordingTree(string root)
{
    private const string File = "request.http";

    /// <summary>Names such as <c>sanity/article-published</c>, sorted.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root, File, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The recordings that make a demo client's first content, in the order they must be sent.</summary>
    public IReadOnlyList<string> Seeds => [.. Names.Where(name => name.Contains("/seed-", StringComparison.Ordinal))];

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="FormatException">Says which line is wrong.</exception>
    public Recording Read(string name) => ReadFolder(Path.Combine(root, name));

    /// <summary>Reads a case's folder, or its <c>request.http</c> itself.</summary>
    /// <exception cref="FormatException">Says which line is wrong.</exception>
    public static Recording ReadFolder(string folder) =>
        Recording.Parse(System.IO.File.ReadAllBytes(Directory.Exists(folder) ? Path.Combine(folder, File) : folder));

    /// <summary>The provider that a recording was sent by: the last part of its path.</summary>
    public static ProviderId ProviderOf(Recording recording) => new(Parts(recording)[^1]);

    /// <summary>The client that it was sent to, of <c>/clients/&lt;id&gt;/webhooks/&lt;provider&gt;</c>; null for the deployment's own.</summary>
    public static ClientId? ClientOf(Recording recording) =>
        Parts(recording) is ["", "clients", var client, "webhooks", _] ? new ClientId(client) : null;

    private static string[] Parts(Recording recording) => recording.Path.Split('?')[0].TrimEnd('/').Split('/');
}
