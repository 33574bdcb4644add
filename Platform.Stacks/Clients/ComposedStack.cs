using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Clients;

/// <summary>A CMS and a shop on one site, always event-driven.</summary>
public sealed class ComposedStack(Construct scope, string? id, ClientServiceConfig client, string? artifacts = null)
    : ClientStack(scope, id, client, ServiceType.ComposedStack, artifacts);
