using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Content.Git.Files;

/// <summary>
/// Items that a file names, by path: <c>content/articles/slow-tea.md</c>, <c>articles/slow-tea</c>, or <c>{ path: … }</c>; an id as ours
/// (<c>articles~2fslow-tea</c>) stays one.
/// </summary>
internal static class FileLinks
{
    public static IReadOnlyList<ContentLink> Of(JsonObject fields, ClientServiceConfig client) =>
    [
        .. fields.Items("related")
            .Concat(fields.Items("links"))
            .Select(link => link is JsonObject named ? named.Text("path", "id", "slug", "item") : link.Text)
            .OfType<string>()
            .Select(path => Link(path.Trim('/'), client))
            .OfType<ContentLink>()
            .DistinctBy(link => link.Id),
    ];

    private static ContentLink? Link(string path, ClientServiceConfig client)
    {
        // Menus of static sites name addresses elsewhere by the same word.
        if (path.Contains(':', StringComparison.Ordinal))
            return null;

        var directory = client.Repository!.Directory.Trim('/');
        var full = directory.Length == 0 || path.StartsWith(directory + "/", StringComparison.Ordinal) ? path : $"{directory}/{path}";
        return !path.Contains('~', StringComparison.Ordinal) && GitContentPath.Of(full, client) is { } item
            ? new ContentLink { Id = item.Id, Type = path.Contains('/', StringComparison.Ordinal) ? item.Type : null }
            : new ContentLink { Id = path.Contains('~', StringComparison.Ordinal) ? new ContentId(path) : ContentId.Encode(path) };
    }
}
