using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients;

/// <summary>A client's file, or it with an environment's overrides, and its faults.</summary>
/// <param name="Files">Such as <c>editorial-store.json + editorial-store.dev.json</c>.</param>
internal sealed record CheckedClient(string ClientId, string Files, IReadOnlyList<ClientFault> Faults);
