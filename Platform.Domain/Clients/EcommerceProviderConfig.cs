namespace Platform.Domain.Clients;

/// <summary>The shop that has the client's prices, stock and orders.</summary>
public sealed record EcommerceProviderConfig : ProviderConfig;
