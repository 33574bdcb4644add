using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>What a move changes, and what it leaves.</summary>
/// <param name="Written">False for a dry run.</param>
/// <param name="StackName">The same before and after.</param>
/// <param name="Kept">With the same name and logical id, so the deployment updates them in place.</param>
/// <param name="Removed">What holds data stays in the account, out of the stack.</param>
/// <param name="Secrets">References that must have a value before the new provider's webhooks are taken.</param>
/// <param name="Missing">What must be added before it can be deployed.</param>
internal sealed record MigratedClient(
    string File, bool Written, string ClientId, string StackName, MovedParts From, MovedParts To,
    IReadOnlyList<DeployedPart> Kept, IReadOnlyList<DeployedPart> Added, IReadOnlyList<DeployedPart> Removed,
    IReadOnlyList<string> Secrets, IReadOnlyList<ClientFault> Missing);
