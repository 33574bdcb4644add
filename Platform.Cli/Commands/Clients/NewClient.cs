using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Clients;

/// <summary>What somebody says of a client that shall be written. What is null follows from the template and from what goes with it.</summary>
internal sealed record NewClient
{
    public required ClientIdentity Identity { get; init; }

    public required ClientTemplate Template { get; init; }

    public ProviderId? Cms { get; init; }

    public ProviderId? Shop { get; init; }

    public string? Engine { get; init; }

    public IntegrationMode? Mode { get; init; }

    public required string Environment { get; init; }

    /// <summary>Where the pages of a client without a CMS are.</summary>
    public string? GitUrl { get; init; }

    /// <summary>By name; each goes to the provider that knows it.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
