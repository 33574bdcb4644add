using Platform.Aws.Documents;
using Platform.Domain.Builds;

namespace Platform.Builds.Rows;

/// <summary>How each kind of row is written. Builds, their batches and events are kept for 90 days.</summary>
internal static class RowTypes
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static readonly DocumentType<Batch> Batch = new(RowJson.Default.Batch, batch => new()
    {
        DueAt = batch.DueAt,
        ExpiresAt = batch.ClosedAt + Kept,
    });

    public static readonly DocumentType<BatchMember> Member = new(RowJson.Default.BatchMember, member => new() { ExpiresAt = member.JoinedAt + Kept });

    public static readonly DocumentType<JoinedEvent> Event = new(RowJson.Default.JoinedEvent, joined => new() { ExpiresAt = joined.At + Kept });

    public static readonly DocumentType<Build> Build = new(RowJson.Default.Build, build => new() { ExpiresAt = build.CreatedAt + Kept });

    public static readonly DocumentType<NextBatch> Next = new(RowJson.Default.NextBatch);

    public static readonly DocumentType<RunningBuild> Running = new(RowJson.Default.RunningBuild);

    public static readonly DocumentType<SnapshotCounter> Counter = new(RowJson.Default.SnapshotCounter);

    public static readonly DocumentType<BudgetUse> Budget = new(RowJson.Default.BudgetUse);

    public static readonly DocumentType<Hold> Hold = new(RowJson.Default.Hold);

    public static readonly DocumentType<Intent> Intent = new(RowJson.Default.Intent);

    public static readonly DocumentType<InvalidationCount> Invalidations = new(RowJson.Default.InvalidationCount);

    public static readonly DocumentType<Collection> Collection = new(RowJson.Default.Collection);
}
