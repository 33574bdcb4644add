using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Clients;

/// <summary>A site whose words are in a CMS.</summary>
public sealed class CmsTierStack(Construct scope, string? id, ClientServiceConfig client, string? artifacts = null)
    : ClientStack(scope, id, client, ServiceType.CmsTier, artifacts);
