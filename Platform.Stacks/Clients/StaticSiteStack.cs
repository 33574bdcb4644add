using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Clients;

/// <summary>A template or foundation: one engine, with its pages in a Git repository.</summary>
public sealed class StaticSiteStack(Construct scope, string? id, ClientServiceConfig client, string? artifacts = null)
    : ClientStack(scope, id, client, ServiceType.StaticSite, artifacts);
