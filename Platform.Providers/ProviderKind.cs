namespace Platform.Providers;

/// <summary>CMS and Git providers publish to content-events, shops to commerce-events.</summary>
public enum ProviderKind
{
    Cms,
    Shop,
    Git,
}
