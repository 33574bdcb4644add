using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Domain.Catalog;

/// <summary>
/// One of the embedded data files; each holds one of the lists. The list is taken out before it is read, so that a reader
/// of stack types compiles nothing of providers and engines: that is half of a cold command's time.
/// </summary>
internal static class CatalogFile
{
    public static IReadOnlyList<T> Read<T>(string name, string list, JsonTypeInfo<IReadOnlyList<T>> shape)
    {
        using var stream = typeof(CatalogFile).Assembly.GetManifestResourceStream($"catalog/{name}.json")
            ?? throw new InvalidOperationException($"The assembly holds no catalog/{name}.json.");
        using var file = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return file.RootElement.GetProperty(list).Deserialize(shape)!;
    }
}
