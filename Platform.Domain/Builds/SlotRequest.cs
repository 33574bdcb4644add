using Platform.Domain.Ids;

namespace Platform.Domain.Builds;

/// <summary>A build that waits for one of the slots that engines run in.</summary>
/// <param name="Preview">Comes after every build that publishes.</param>
public readonly record struct SlotRequest(ClientId Client, DateTimeOffset Since, bool Preview = false);
