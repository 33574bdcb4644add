using Platform.Domain.Ids;

namespace Platform.Domain.Content;

/// <summary>What tells items apart: <c>&lt;content id&gt;#&lt;locale&gt;</c>. Sorts ordinally.</summary>
public readonly record struct ItemKey(ContentId Id, string Locale) : IComparable<ItemKey>
{
    public static ItemKey Of(ContentItem item) => new(item.Id, item.Locale);

    public int CompareTo(ItemKey other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Id.Value}#{Locale}";
}
