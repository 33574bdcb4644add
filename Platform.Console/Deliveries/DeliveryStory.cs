using Platform.Aws.Deliveries;
using Platform.Domain.Clients;

namespace Platform.Console.Deliveries;

/// <summary>A delivery, its events, and what became of each.</summary>
internal sealed record DeliveryStory(DeliveryDetail Detail, IReadOnlyList<EventTrail> Trails)
{
    public DeliveryRecord Record => Detail.Record;

    public DeliveryState State => Detail.Record.State;

    /// <summary>Its events ask for a build at once: there is no content cache between (direct mode).</summary>
    public bool IsDirect => Trails.Count > 0 && Trails.All(trail => trail.Event.Mode == IntegrationMode.Direct);

    /// <summary>The events that a build has to carry.</summary>
    public IReadOnlyList<EventTrail> ToBuild { get; } = [.. Trails.Where(trail => !trail.EndedWithoutBuild && !trail.IsDead)];

    /// <summary>Nothing more will happen, so nobody need ask again.</summary>
    public bool IsOver => State switch
    {
        DeliveryState.Ignored or DeliveryState.Rejected or DeliveryState.Quarantined => true,
        DeliveryState.Accepted => false,
        _ => Trails.All(trail => trail.IsOver),
    };
}
