using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Content.Composition;

/// <summary>All that a published item is a function of.</summary>
internal sealed record ItemSources
{
    public required ItemKey Key { get; init; }

    /// <summary>Who has the item's words: the CMS, or a shop whose product no CMS has. Null where nothing is published.</summary>
    public SourceRecord? Editorial { get; init; }

    /// <summary>The shop's product of the same SKU; may be <see cref="Editorial"/> itself.</summary>
    public SourceRecord? Commercial { get; init; }

    public StockFigure? Stock { get; init; }

    /// <summary>By SKU, of each kind of the shop's own product; none where it is one thing, or the CMS has it.</summary>
    public IReadOnlyDictionary<string, StockFigure?> VariantStocks { get; init; } = new Dictionary<string, StockFigure?>();

    /// <summary>The client's shop, which a product is bought from.</summary>
    public ProviderId? Shop { get; init; }
}
