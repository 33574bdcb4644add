using Platform.Domain.Events;

namespace Platform.Benchmarks.Batching;

/// <summary>A change that asks for a build.</summary>
internal readonly record struct Edit(int Client, DateTimeOffset At, Priority Priority = Priority.Normal);
