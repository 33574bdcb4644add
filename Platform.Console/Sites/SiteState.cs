using Platform.Aws.Releases;
using Platform.Domain.Clients;

namespace Platform.Console.Sites;

/// <summary>One client's site: what it shows, or that it has nothing to show yet.</summary>
internal sealed record SiteState(ClientServiceConfig Client, LiveRelease? Live);
