using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Compatibility;

/// <summary>A CMS and a shop of one composed stack.</summary>
public readonly record struct StackPair(ProviderId Cms, ProviderId Shop);
