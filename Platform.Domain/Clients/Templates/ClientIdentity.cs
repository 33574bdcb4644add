namespace Platform.Domain.Clients.Templates;

/// <summary>Who a new client is.</summary>
public sealed record ClientIdentity(string ClientId, string CompanyName, string Domain, string ContactEmail);
