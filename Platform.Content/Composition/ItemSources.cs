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

    /// <summary>The client's shop, which a product is bought from.</summary>
    public ProviderId? Shop { get; init; }
}
