using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Aws.Content;

/// <summary>Gives each item an address of its own; the first to ask for one has it.</summary>
public sealed class UniqueSlugs
{
    private readonly HashSet<(ContentType, string, string)> taken = [];

    public ContentItem Settle(ContentItem item)
    {
        if (taken.Add((item.Type, item.Locale, item.Slug)))
            return item;

        var suffixed = item with { Slug = $"{item.Slug}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Id.Value)))[..8]}" };
        taken.Add((suffixed.Type, suffixed.Locale, suffixed.Slug));
        return suffixed;
    }
}
