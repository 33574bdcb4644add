namespace Platform.Domain.Clients;

/// <summary>How provider content becomes items.</summary>
public sealed record ContentConfig
{
    public string DefaultLocale { get; init; } = "en";

    /// <summary>The CMS's own type name (in Git: the first folder's) to ours (<c>blogPost</c> → <c>article</c>), beside the built-in names.</summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>();

    /// <summary>Where content in Git is; null where it follows from the CMS's own settings, or there is none.</summary>
    public GitConfig? Git { get; init; }

    /// <summary>What reads the CMS's content, where a build (direct mode) or a sync asks the CMS for it; null where anyone may read it.</summary>
    public SecretReference? Token { get; init; }

    /// <summary>What reads the shop's products, where a sync asks the shop for them; null where it has no API to read.</summary>
    public SecretReference? ShopToken { get; init; }

    /// <summary>Writes a CMS's change of a product's commercial fields to the shop, where its API allows that.</summary>
    public bool TwoWay { get; init; }
}
