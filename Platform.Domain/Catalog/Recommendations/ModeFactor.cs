using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>A requirement that speaks for one of the modes.</summary>
/// <param name="Given">Whether the client asks for it.</param>
public sealed record ModeFactor(string Requirement, IntegrationMode SpeaksFor, bool Given, string Meaning);
