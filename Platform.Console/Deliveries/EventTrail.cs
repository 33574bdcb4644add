using Platform.Aws.Audit;
using Platform.Aws.Deliveries;

namespace Platform.Console.Deliveries;

/// <summary>One event of a delivery with every stage that it, and the build request it caused, reached.</summary>
internal sealed record EventTrail(DeliveryEvent Event, IReadOnlyList<AuditStage> Reached)
{
    private static readonly string[] WithoutBuild = [Stages.Unchanged, Stages.Stale, Stages.PendingProduct, Stages.DraftKept, Stages.Unreadable];

    public AuditStage? At(params string[] stages) => Reached.LastOrDefault(reached => stages.Contains(reached.Stage));

    /// <summary>It changed nothing on the site, and nobody waits for a build: not newer, no difference, or no one projects its kind.</summary>
    public bool EndedWithoutBuild => At(Stages.BuildRequested) is null
        && (At(WithoutBuild) is not null || Event.State == DeliveryEventState.Settled);

    public bool IsDead => Event.State == DeliveryEventState.DeadLettered || At(Stages.DeadLettered) is not null;

    /// <summary>Nothing more will happen to it.</summary>
    public bool IsOver => EndedWithoutBuild || IsDead || At(Stages.Live, Stages.Dropped) is not null;
}
