namespace Platform.Domain.Clients;

/// <summary>How provider content becomes items.</summary>
public sealed record ContentConfig
{
    public string DefaultLocale { get; init; } = "en";

    /// <summary>The CMS's own type name to ours (<c>blogPost</c> → <c>article</c>), beside the built-in names.</summary>
    public IReadOnlyDictionary<string, string> Mapping { get; init; } = new Dictionary<string, string>();
}
