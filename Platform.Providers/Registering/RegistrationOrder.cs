using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Registering;

/// <summary>Which webhook is to be there, and how the provider's management API is reached.</summary>
public sealed record RegistrationOrder
{
    public required ClientServiceConfig Client { get; init; }

    /// <summary>Follows no redirect: keys in headers of the provider's own would go along.</summary>
    public required HttpClient Http { get; init; }

    /// <summary>Where the provider is to send; by it a webhook is known again.</summary>
    public required string Url { get; init; }

    /// <summary>What is to prove the sender.</summary>
    public required string Secret { get; init; }

    /// <summary>What opens the management API.</summary>
    public required string Key { get; init; }

    /// <summary>Another address than the API's own; <c>{setting}</c> stands for one of the provider's settings.</summary>
    public string? Address { get; init; }

    /// <summary>Sets the secret anew also where the provider doesn't show whether it is this one.</summary>
    public bool RenewSecret { get; init; }

    /// <summary>What a new webhook is called, where the provider gives names.</summary>
    internal string Name => $"Platform {Client.ClientId} {Client.Environment}";

    /// <summary>The API's address, with this provider's settings filled in.</summary>
    internal string AddressOf(ProviderId provider, string own) => Client.SettingsOf(provider).Aggregate(
        Address ?? own, (text, setting) => text.Replace($"{{{setting.Key}}}", Uri.EscapeDataString(setting.Value), StringComparison.Ordinal));

    /// <exception cref="RegistrationException">The client has no such setting.</exception>
    internal string SettingOf(ProviderId provider, string name) => Client.SettingsOf(provider).GetValueOrDefault(name) is { Length: > 0 } value
        ? value
        : throw new RegistrationException($"The settings of {provider} name no {name}.", $"Set {name} in the client's file.");

    public override string ToString() => Url;
}
