using Platform.Aws.Audit;

namespace Platform.Content.Projection;

/// <summary>What became of an event.</summary>
/// <param name="Stage">The stage it reached: one of <see cref="Stages"/>.</param>
/// <param name="Changed">Published items that are not what they were.</param>
/// <param name="Faults">Files that can't be read.</param>
internal sealed record ProjectionResult(string Stage, int Changed, IReadOnlyCollection<string> Faults);
