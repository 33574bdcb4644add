using Platform.Domain.Events;

namespace Platform.Providers.Pulling;

/// <summary>Some of a provider's published content.</summary>
/// <param name="Events">As webhooks would tell it; a page may hold none and still not be the last.</param>
/// <param name="Next">Where the next page begins, in the provider's own words; null after the last.</param>
public sealed record ContentPage(IReadOnlyList<UnifiedEvent> Events, string? Next);
