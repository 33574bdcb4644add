using Platform.Domain.Events;

namespace Platform.Providers.Pulling;

/// <summary>
/// What of a provider reads all its published content at once, by the provider's read API: direct mode's builds begin with it.
/// A provider that implements it says <c>can_be_pulled</c> in the catalog.
/// </summary>
public interface IContentReader
{
    /// <summary>
    /// Everything that is published, by the same normaliser as webhooks. What is published while it is read may be in or not: its
    /// own webhook starts another build.
    /// </summary>
    /// <exception cref="ContentReadException">The provider can't be reached, or refuses.</exception>
    IAsyncEnumerable<UnifiedEvent> ReadAsync(ContentReading reading, CancellationToken cancellationToken);
}
