using System.Text.RegularExpressions;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Domain.Content;

/// <summary>
/// The item that a file in a client's repository is: <c>content/articles/slow-tea.de.md</c> is the article
/// <c>articles~2fslow-tea</c> in <c>de</c>. The path alone decides, so that a push and whoever reads the file agree.
/// </summary>
public sealed partial record GitContentPath
{
    private static readonly string[] Extensions = [".md", ".markdown", ".mdx", ".json", ".yaml", ".yml", ".toml"];

    public required ContentId Id { get; init; }

    public required string Locale { get; init; }

    public required ContentType Type { get; init; }

    /// <param name="path">From the repository's root, with slashes. Without an extension it is taken as TinaCloud writes paths.</param>
    /// <returns>Null where the path lies outside the content's folder, or is no content.</returns>
    public static GitContentPath? Of(string path, ClientServiceConfig client)
    {
        if (client.Repository is not { } repository || Below(repository.Directory.Trim('/'), path) is not { Length: > 0 } inner)
            return null;

        var parts = inner.Split('/');
        var name = parts[^1];
        var extension = Path.GetExtension(name);
        var isContent = Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
        if (parts.Any(part => part is "" or [('.' or '_'), ..]) || (!isContent && extension.Length > 0 && !IsLocale(extension[1..])))
            return null;

        var stem = isContent ? name[..^extension.Length] : name;
        var locale = Path.GetExtension(stem) is ['.', .. var tag] && IsLocale(tag) ? tag : null;
        if (locale is not null)
            stem = stem[..^(locale.Length + 1)];
        string[] native = stem == "index" && parts.Length > 1 ? parts[..^1] : [.. parts[..^1], stem];
        return new GitContentPath
        {
            Id = ContentId.Encode(string.Join('/', native)),
            Locale = locale ?? client.Content.DefaultLocale,
            Type = parts.Length > 1 ? TypeOf(parts[0], client) : ContentType.Page,
        };
    }

    private static string? Below(string directory, string path) =>
        directory.Length == 0 ? path
        : path.StartsWith(directory + "/", StringComparison.Ordinal) ? path[(directory.Length + 1)..]
        : null;

    private static ContentType TypeOf(string folder, ClientServiceConfig client) =>
        client.Content.Mapping.TryGetValue(folder, out var mapped) && Wire.Parse<ContentType>(mapped) is { } type ? type : folder switch
        {
            "articles" or "article" or "posts" or "post" or "blog" or "news" => ContentType.Article,
            "products" or "product" or "shop" => ContentType.Product,
            "collections" or "collection" or "categories" => ContentType.Collection,
            _ => ContentType.Page,
        };

    private static bool IsLocale(string tag) => LocalePattern.IsMatch(tag);

    [GeneratedRegex(@"\A[a-z]{2}(-[A-Z]{2})?\z")]
    private static partial Regex LocalePattern { get; }
}
