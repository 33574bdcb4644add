using Platform.Domain.Clients;
using Platform.Providers.Registering;

namespace Platform.Providers.Git;

/// <summary>The webhooks of one Git host's repositories, by its management API.</summary>
internal interface IGitHooks
{
    GitHost Host { get; }

    /// <summary>The instance that everybody knows: <c>github.com</c>.</summary>
    string PublicHost { get; }

    /// <exception cref="RegistrationException">The host can't be reached, or refuses.</exception>
    Task<Registered> RegisterAsync(RegistrationOrder order, GitAddress repository, CancellationToken cancellationToken);
}
