namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>A resource of a client's stack that bears a name of its own.</summary>
/// <param name="HoldsData">Kept when the stack lets go of it, and a table against deletion besides.</param>
internal sealed record DeployedPart(string Kind, string Name, bool HoldsData = false);
