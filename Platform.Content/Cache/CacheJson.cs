using System.Text.Json.Serialization;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Content.Stock;

namespace Platform.Content.Cache;

[JsonSerializable(typeof(SourceRecord))]
[JsonSerializable(typeof(StockRecord))]
[JsonSerializable(typeof(CountRecord))]
[JsonSerializable(typeof(InventoryRecord))]
[JsonSerializable(typeof(SlugRow))]
[JsonSerializable(typeof(SourceKey))]
internal sealed partial class CacheJson : JsonSerializerContext;
