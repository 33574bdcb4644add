namespace Platform.Providers.Pulling;

/// <summary>
/// What of a provider reads all its published content, by the provider's read API: direct mode's builds begin with a CMS's, and a
/// sync fills the cache from CMS and shop. A CMS that implements it says <c>can_be_pulled</c> in the catalog.
/// </summary>
public interface IContentReader
{
    /// <summary>
    /// One page of all that is published, by the same normaliser as webhooks. What is published while it is read may be in or not:
    /// its own webhook tells of it.
    /// </summary>
    /// <param name="after">What <see cref="ContentPage.Next"/> of the page before said; null for the first.</param>
    /// <exception cref="ContentReadException">The provider can't be reached, or refuses.</exception>
    Task<ContentPage> ReadAsync(ContentReading reading, string? after, CancellationToken cancellationToken);
}
