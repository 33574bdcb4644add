using Platform.Aws.Audit;
using Platform.Aws.Deliveries;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>One event, and the stages that it and the build request it caused have reached, by time.</summary>
internal sealed record EventJourney(DeliveryEvent Event, IReadOnlyList<AuditStage> Stages)
{
    public bool IsOver => Event.State == DeliveryEventState.DeadLettered
        || Has(Aws.Audit.Stages.Live) || Has(Aws.Audit.Stages.Dropped) || Has(Aws.Audit.Stages.DeadLettered)
        || (Event.State == DeliveryEventState.Settled && !Has(Aws.Audit.Stages.BuildRequested));

    private bool Has(string stage) => Stages.Any(reached => reached.Stage == stage);
}
