using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Domain.Catalog;

/// <summary>One of the embedded data files; each holds one of the lists.</summary>
internal sealed record CatalogFile
{
    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    public IReadOnlyList<StackType>? StackTypes { get; init; }

    public IReadOnlyList<ProviderEntry>? Providers { get; init; }

    public IReadOnlyList<EngineEntry>? Engines { get; init; }

    public IReadOnlyList<ScalingStage>? ScalingPath { get; init; }

    public static CatalogFile Read(string name)
    {
        using var stream = typeof(CatalogFile).Assembly.GetManifestResourceStream($"catalog/{name}.json")
            ?? throw new InvalidOperationException($"The assembly holds no catalog/{name}.json.");
        return JsonSerializer.Deserialize(stream, CatalogJson.Default.CatalogFile)!;
    }
}
