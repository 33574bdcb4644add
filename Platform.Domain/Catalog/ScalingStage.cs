using Platform.Domain.Ids;

namespace Platform.Domain.Catalog;

/// <summary>A stage of growth, and the pair and engine that suit it.</summary>
public sealed record ScalingStage(string Name, ProviderId Cms, ProviderId Shop, string Engine, string Reason);
