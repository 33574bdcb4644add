using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Domain.Builds;

/// <summary>What a batch's manifest counts of one of its events.</summary>
/// <param name="Provider">Null where no provider asked: an operator or the sweep did.</param>
/// <param name="Items">Keys of the items that changed.</param>
/// <param name="Explicit">Somebody asked for the build.</param>
public sealed record BatchChange(ProviderId? Provider, Priority Priority, DateTimeOffset At, IReadOnlyList<string> Items, bool Explicit);
