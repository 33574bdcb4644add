using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Aws.Documents;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Content.Stock;

namespace Platform.Content.Cache;

/// <summary>The kinds of rows that are the projector's own.</summary>
internal static class CacheRows
{
    private static readonly CacheJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    });

    public static readonly DocumentType<SourceRecord> Source = new(Json.SourceRecord, record => new DocumentMarks { ExpiresAt = record.ExpiresAt });

    public static readonly DocumentType<StockRecord> Stock = new(Json.StockRecord);

    public static readonly DocumentType<CountRecord> Count = new(Json.CountRecord, record => new DocumentMarks { ExpiresAt = record.ExpiresAt });

    public static readonly DocumentType<InventoryRecord> Inventory = new(Json.InventoryRecord);

    public static readonly DocumentType<SlugRow> Slug = new(Json.SlugRow);

    public static readonly DocumentType<SourceKey> Sku = new(Json.SourceKey);
}
