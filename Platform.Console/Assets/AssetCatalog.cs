using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Platform.Console.Assets;

/// <summary>
/// The page's script, style and icon. Their addresses carry one hash over all of them: browsers keep them for good, and modules
/// import each other by relative address.
/// </summary>
internal static class AssetCatalog
{
    private const string ResourcePrefix = "wwwroot/";

    private static readonly FrozenDictionary<string, Asset> Files = Load();

    private static readonly string Version = Hash(Files);

    public static string Url(string file) => Files.ContainsKey(file)
        ? $"/assets/{Version}/{file}"
        : throw new ArgumentException($"wwwroot has no '{file}'.", nameof(file));

    public static void MapAssets(this IEndpointRouteBuilder app) =>
        app.MapGet("/assets/{version}/{file}", (string version, string file, HttpResponse response) =>
        {
            if (!Files.TryGetValue(file, out var asset))
                return Results.NotFound();

            response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-store";
            return Results.Bytes(asset.Bytes, asset.ContentType);
        });

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        var types = new FileExtensionContentTypeProvider();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[ResourcePrefix.Length..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                types.TryGetContentType(name, out var type);
                return new Asset(bytes.ToArray(), type is "text/javascript" or "text/css" ? type + "; charset=utf-8" : type ?? "application/octet-stream");
            });
    }

    private static string Hash(FrozenDictionary<string, Asset> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in files.Keys.Order(StringComparer.Ordinal))
            hash.AppendData(files[name].Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
