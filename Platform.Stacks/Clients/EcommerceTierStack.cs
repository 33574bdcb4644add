using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Clients;

/// <summary>A site with a shop; its pages are in a Git repository.</summary>
public sealed class EcommerceTierStack(Construct scope, string? id, ClientServiceConfig client, string? artifacts = null)
    : ClientStack(scope, id, client, ServiceType.EcommerceTier, artifacts);
